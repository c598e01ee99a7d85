package org.homeward.node.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A part of a workbook as XML, element by element. Namespaces are not told apart: the two editions of the standard
/// (transitional and strict) differ in nothing else that is read here.
final class PartXml implements AutoCloseable {

    /// Reads one element that has just been entered.
    interface OnElement {
        void enter(String name) throws IOException;
    }

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream stream;
    private final XMLStreamReader xml;

    PartXml(InputStream stream) throws IOException {
        this.stream = stream;
        // The standard allows UTF-16 too; no program writes it, and one encoding is one meaning of every byte.
        var reader = new InputStreamReader(
                stream,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try {
            this.xml = FACTORY.createXMLStreamReader(reader);
        } catch (XMLStreamException broken) {
            throw fault(broken);
        }
    }

    // The JDK's own reader, whatever else is on the class path.
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /// Gives every element to `on`, in the order of the part.
    void each(OnElement on) throws IOException {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            if (isStart()) {
                on.enter(name());
            }
        }
    }

    int next() throws IOException {
        try {
            return xml.next();
        } catch (XMLStreamException broken) {
            throw fault(broken);
        }
    }

    boolean isStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd(String name) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT && name.equals(xml.getLocalName());
    }

    boolean isOver() {
        return xml.getEventType() == XMLStreamConstants.END_DOCUMENT;
    }

    String name() {
        return xml.getLocalName();
    }

    /// The attribute of this name; empty if it is not there.
    String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /// The attribute of this local name in any namespace; empty if it is not there.
    String anyAttribute(String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name) && xml.getAttributeNamespace(at) != null) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    /// The text of the element that has just been entered, to its end.
    ///
    /// @param charsMax above which the file is refused
    String text(int charsMax) throws IOException {
        var text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE) {
                if (text.length() + xml.getTextLength() > charsMax) {
                    throw tooLong(charsMax);
                }
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                throw BookFault.broken("a text holds something else than text");
            }
        }
        return text.toString();
    }

    static BookFault tooLong(int charsMax) {
        return new BookFault(
                "file.cell",
                Integer.toString(charsMax),
                "A cell or a row is longer than " + charsMax + " characters. Shorten it and send the file again.");
    }

    private static IOException fault(XMLStreamException broken) {
        Throwable cause = broken;
        while (cause != null) {
            if (cause instanceof BookFault ours) {
                return ours;
            }
            cause = cause instanceof XMLStreamException wrapped && wrapped.getNestedException() != null
                    ? wrapped.getNestedException()
                    : cause.getCause();
        }
        return BookFault.broken("a part is damaged");
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException ignored) {
            // It was read; what it held is forgotten.
        }
        stream.close();
    }
}
