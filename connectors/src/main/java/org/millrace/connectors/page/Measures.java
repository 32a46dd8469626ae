package org.millrace.connectors.page;

/** All measures of a page's blocks, in the order that the trained forests know. */
final class Measures {
    private Measures() {}

    /** What the second forest also gets is added by {@link ContextMeasures}. */
    static Columns of(Layout layout, float[] page, float[] types) {
        Columns columns = new Columns(layout.blocks);
        TextMeasures.measure(layout, columns);
        ContainerMeasures.measure(layout, columns);
        PlaceMeasures.measure(layout, columns);
        SectionMeasures.measure(layout, columns);
        WordMeasures.measure(layout, columns);
        columns.family("page");
        for (float value : page) {
            columns.addConstant(value);
        }
        columns.family("page type");
        for (float type : types) {
            columns.addConstant(type);
        }
        return columns;
    }
}
