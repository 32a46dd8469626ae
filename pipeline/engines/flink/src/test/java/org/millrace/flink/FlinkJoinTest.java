package org.millrace.flink;

import org.millrace.pipeline.engine.EngineKind;
import org.millrace.pipeline.engine.JoinContract;

class FlinkJoinTest extends JoinContract {
    @Override
    protected EngineKind kind() {
        return EngineKind.FLINK;
    }
}
