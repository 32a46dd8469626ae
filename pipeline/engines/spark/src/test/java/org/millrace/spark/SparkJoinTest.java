package org.millrace.spark;

import org.millrace.pipeline.engine.EngineKind;
import org.millrace.pipeline.engine.JoinContract;

class SparkJoinTest extends JoinContract {
    @Override
    protected EngineKind kind() {
        return EngineKind.SPARK;
    }
}
