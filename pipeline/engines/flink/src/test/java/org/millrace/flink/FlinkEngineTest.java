package org.millrace.flink;

import org.millrace.pipeline.engine.EngineContract;
import org.millrace.pipeline.engine.EngineKind;

class FlinkEngineTest extends EngineContract {
    @Override
    protected EngineKind kind() {
        return EngineKind.FLINK;
    }
}
