/**
 * Office formats of old to text: RTF, DOC, PPT, run in a process of their own. {@link
 * org.millrace.connectors.documents.office.RichText} and {@link org.millrace.connectors.documents.office.CompoundText} are
 * what callers need. Tika parses RTF and PPT, tells the kinds of compound files apart and reads what files state about
 * themselves; DOC is read from the model of POI, on which Tika's parser stands, too.
 */
package org.millrace.connectors.documents.office;
