package org.millrace.flink;

import org.millrace.pipeline.engine.JoinContract;
import org.millrace.pipeline.engine.EngineKind;

class FlinkJoinTest extends JoinContract {
    @Override
    protected EngineKind kind() {
        return EngineKind.FLINK;
    }
}
