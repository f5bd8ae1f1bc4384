package io.zonewatch.registry.bulk.file;

import io.zonewatch.chassis.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * How far the cells of a part reach while it is gone through. They must not stand beyond the limits: readers make room up to the
 * place that is named. And what is no text must be as short as numbers are: readers take it for one before anybody looks, in a
 * time that grows with the square of its digits.
 */
final class CellBounds {

    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final int LETTERS = 26;

    /** Characters of a value that is no text; a double, which is what workbooks keep, has at most 24. */
    private static final int LONGEST_NUMBER = 64;

    /** The type of a formula's value that is a text (ECMA-376, 18.18.11); other texts are not values. */
    private static final String TEXT = "str";

    private final FileLimits limits;
    private int lines;
    private int cells;
    private boolean text;
    private int values;
    private int length;

    CellBounds(FileLimits limits) {
        this.limits = limits;
    }

    /**
     * An element begins.
     *
     * @throws Problem file-unreadable, file-too-large
     */
    void begin(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "row" -> {
                cells = 0;
                lines++;
            }
            case "c" -> {
                cells++;
                text = isText(element);
                within(element.getAttributeValue(null, "r"));
            }
            case "v" -> {
                values++;
                length = 0;
            }
            default -> {}
        }
        require(cells <= limits.columns() && lines <= limits.lines());
    }

    /**
     * So many characters stand here; of one value they may come in portions.
     *
     * @throws Problem file-unreadable
     */
    void text(int characters) {
        if (values > 0 && !text) {
            length += characters;
            if (length > LONGEST_NUMBER) {
                throw Problem.of(FileFault.FILE_UNREADABLE);
            }
        }
    }

    /** An element ends. */
    void end(String name) {
        if ("v".equals(name)) {
            values--;
        }
    }

    /** Only where nobody can read it otherwise: of several attributes of this name readers take different ones. */
    private static boolean isText(XMLStreamReader cell) {
        boolean text = false;
        for (int i = 0; i < cell.getAttributeCount(); i++) {
            if ("t".equals(cell.getAttributeLocalName(i))) {
                String namespace = cell.getAttributeNamespace(i);
                if (!TEXT.equals(cell.getAttributeValue(i)) || (namespace != null && !namespace.isEmpty())) {
                    return false;
                }
                text = true;
            }
        }
        return text;
    }

    /** A cell without a place follows the one before. */
    private void within(String place) {
        if (place != null) {
            Matcher cell = CELL.matcher(place);
            if (!cell.matches()) {
                throw Problem.of(FileFault.FILE_UNREADABLE);
            }
            int column = cell.group(1).chars().reduce(0, (sum, letter) -> sum * LETTERS + letter - 'A' + 1);
            require(column <= limits.columns() && Integer.parseInt(cell.group(2)) <= limits.lines());
        }
    }

    private void require(boolean within) {
        if (!within) {
            throw Problem.of(FileFault.FILE_TOO_LARGE, limits.lines(), limits.columns(), limits.cell());
        }
    }
}
