package org.millrace.spark;

import org.millrace.pipeline.engine.JoinContract;
import org.millrace.pipeline.engine.EngineKind;

class SparkJoinTest extends JoinContract {
    @Override
    protected EngineKind kind() {
        return EngineKind.SPARK;
    }
}
