package io.zonewatch.registry.bulk.file;

import io.zonewatch.chassis.problem.Problem;
import java.io.ByteArrayInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, looked at before it is read. It must be well-formed and declare no document type: that is where
 * entities come from, which name files of this machine or grow without end (XXE, CWE-611; CWE-776). Wherever cells stand, they
 * must not stand beyond the limits: readers make room up to the place that is named.
 */
record WorkbookPart(byte[] content) {

    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final int LETTERS = 26;

    /**
     * Refuses what no spreadsheet program writes.
     *
     * @throws Problem file-unreadable, file-too-large
     */
    void check(FileLimits limits) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            int cells = 0;
            int lines = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw Problem.of(FileFault.FILE_UNREADABLE);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if ("row".equals(xml.getLocalName())) {
                        cells = 0;
                        lines++;
                    } else if ("c".equals(xml.getLocalName())) {
                        cells++;
                        within(xml.getAttributeValue(null, "r"), limits);
                    }
                    require(cells <= limits.columns() && lines <= limits.lines(), limits);
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw Problem.of(FileFault.FILE_UNREADABLE);
        }
    }

    /** A cell without a place follows the one before. */
    private static void within(String place, FileLimits limits) {
        if (place != null) {
            Matcher cell = CELL.matcher(place);
            if (!cell.matches()) {
                throw Problem.of(FileFault.FILE_UNREADABLE);
            }
            int column = cell.group(1).chars().reduce(0, (sum, letter) -> sum * LETTERS + letter - 'A' + 1);
            require(column <= limits.columns() && Integer.parseInt(cell.group(2)) <= limits.lines(), limits);
        }
    }

    private static void require(boolean within, FileLimits limits) {
        if (!within) {
            throw Problem.of(FileFault.FILE_TOO_LARGE, limits.lines(), limits.columns(), limits.cell());
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
