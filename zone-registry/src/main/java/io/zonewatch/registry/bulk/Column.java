package io.zonewatch.registry.bulk;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A column of a table.
 *
 * @param name its name in any language; a file may use it as heading
 * @param pointer where in the thing's JSON its value stands
 * @param type how a cell is read and written
 * @param shown whether it is only shown: written, but not read
 */
public record Column(String name, JsonPointer pointer, CellType type, boolean shown) {

    /** A column that is read and written. */
    public static Column of(String name, String pointer, CellType type) {
        return new Column(name, JsonPointer.compile(pointer), type, false);
    }

    /** A column of plain texts under the member of its own name. */
    public static Column text(String name) {
        return of(name, "/" + name, new CellType.Text());
    }

    /** The same column, only shown. */
    public Column onlyShown() {
        return new Column(name, pointer, type, true);
    }

    /** Puts a value where it stands in the thing, making the objects on the way. */
    void put(ObjectNode thing, JsonNode value) {
        ObjectNode parent = thing;
        JsonPointer rest = pointer;
        while (!rest.tail().matches()) {
            parent = parent.withObjectProperty(rest.getMatchingProperty());
            rest = rest.tail();
        }
        parent.set(rest.getMatchingProperty(), value);
    }

    /** Puts some value where the column's own is left out. */
    public void putAny(ObjectNode thing) {
        put(thing, type.any());
    }

    /** Takes a value away from where it stands in the thing, and the objects on the way that are empty then. */
    void remove(ObjectNode thing) {
        remove(thing, pointer);
    }

    private static void remove(ObjectNode parent, JsonPointer rest) {
        String member = rest.getMatchingProperty();
        if (!rest.tail().matches() && parent.get(member) instanceof ObjectNode inner) {
            remove(inner, rest.tail());
            if (!inner.isEmpty()) {
                return;
            }
        }
        parent.remove(member);
    }

    /** Whether a fault at the pointer is a fault in this column: at its value, within it, or in what contains it. */
    boolean isAt(String fault) {
        String own = pointer.toString();
        return fault.equals(own) || fault.startsWith(own + "/") || (!fault.isEmpty() && own.startsWith(fault + "/"));
    }
}
