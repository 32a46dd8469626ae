package org.millrace.pipeline.engine;

class DirectEngineTest extends EngineContract {
    @Override
    protected EngineKind kind() {
        return EngineKind.DIRECT;
    }
}
