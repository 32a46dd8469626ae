package org.millrace.core;

import java.util.List;

/** A step that measures documents and lets limits decide. The limits are data, so that others can be tried afterwards. */
public interface Measuring {
    /** All that it may take readings of, with the limits that its settings put on them. The same list every time. */
    List<Measure> measures();
}
