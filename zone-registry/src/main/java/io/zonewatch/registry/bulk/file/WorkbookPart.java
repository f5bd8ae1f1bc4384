package io.zonewatch.registry.bulk.file;

import io.zonewatch.chassis.problem.Problem;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, looked at before it is read. It must be well-formed and declare no document type: that is where
 * entities come from, which name files of this machine or grow without end (XXE, CWE-611; CWE-776). Its cells must be
 * {@linkplain CellBounds within bounds}.
 */
record WorkbookPart(byte[] content) {

    /**
     * Refuses what no spreadsheet program writes.
     *
     * @throws Problem file-unreadable, file-too-large
     */
    void check(FileLimits limits) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            CellBounds bounds = new CellBounds(limits);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw Problem.of(FileFault.FILE_UNREADABLE);
                    case XMLStreamConstants.START_ELEMENT -> bounds.begin(xml);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        bounds.text(xml.getTextLength());
                    case XMLStreamConstants.END_ELEMENT -> bounds.end(xml.getLocalName());
                    default -> {}
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw Problem.of(FileFault.FILE_UNREADABLE);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }
}
