package org.millrace.spark;

import org.millrace.pipeline.engine.EngineContract;
import org.millrace.pipeline.engine.EngineKind;

class SparkEngineTest extends EngineContract {
    @Override
    protected EngineKind kind() {
        return EngineKind.SPARK;
    }
}
