package org.millrace.connectors.documents;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.millrace.connectors.documents.text.Refused;
import org.millrace.core.Verdict;

/**
 * Walks one XML file after another of a package, and counts tags and depth over all of them. No document type is read, so no
 * entity is expanded and nothing is fetched. Used by one thread.
 */
final class XmlWalk {
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private final DocumentLimits limits;
    private int tags;

    XmlWalk(DocumentLimits limits) {
        this.limits = limits;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    }

    /** An element that begins, as long as it is the current one. */
    static final class Tag {
        private final XMLStreamReader reader;

        private Tag(XMLStreamReader reader) {
            this.reader = reader;
        }

        /** Its name without prefix. */
        String name() {
            return reader.getLocalName();
        }

        /** Its name space; empty where it has none. */
        String space() {
            String space = reader.getNamespaceURI();
            return space == null ? "" : space;
        }

        /** The first attribute of that name, in whatever name space; empty where there is none. */
        String attribute(String name) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals(name)) {
                    return reader.getAttributeValue(i);
                }
            }
            return "";
        }

        /** The attribute {@code r:id} of Office, which stands beside others named {@code id}; empty where there is none. */
        String relation() {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String space = reader.getAttributeNamespace(i);
                if (reader.getAttributeLocalName(i).equals("id") && space != null && space.endsWith("/relationships")) {
                    return reader.getAttributeValue(i);
                }
            }
            return "";
        }
    }

    /** What to do with elements and text. */
    interface Reader {
        /** Whether the element's content is wanted; where it is not, neither it nor {@link #end} is reported. */
        boolean begin(Tag tag) throws Refused;

        /** The element ends. */
        void end(String name) throws Refused;

        /** Characters between tags; runs may be cut anywhere. */
        void text(String text) throws Refused;
    }

    /** Walks the file of that name. */
    void walk(PackedFiles files, String name, Reader to) throws Refused {
        try (InputStream in = files.open(name)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            try {
                walk(reader, to);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException storage) {
                throw PackedFiles.refusal(storage, name);
            }
            throw Refused.damaged(
                    "bad-xml",
                    PackedFiles.shortened(name) + " is not well-formed at line "
                            + e.getLocation().getLineNumber());
        } catch (IOException | RuntimeException e) {
            throw PackedFiles.refusal(e, name);
        }
    }

    private void walk(XMLStreamReader reader, Reader to) throws XMLStreamException, Refused {
        Tag tag = new Tag(reader);
        int depth = 0;
        int unwanted = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    count(1 + reader.getAttributeCount());
                    if (++depth > limits.depth()) {
                        throw Refused.because(Verdict.drop("too-deep", depth, limits.depth()));
                    }
                    if (unwanted > 0 || !to.begin(tag)) {
                        unwanted++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (unwanted > 0) {
                        unwanted--;
                    } else {
                        to.end(reader.getLocalName());
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (unwanted == 0) {
                        to.text(reader.getText());
                    }
                }
                default -> {}
            }
        }
    }

    /** Counts tags that another parser found. */
    void count(int more) throws Refused {
        tags += more;
        if (tags > limits.tags()) {
            throw Refused.because(Verdict.drop("too-many-tags", tags, limits.tags()));
        }
    }
}
