package org.millrace.pipeline.engine;

class DirectJoinTest extends JoinContract {
    @Override
    protected EngineKind kind() {
        return EngineKind.DIRECT;
    }
}
