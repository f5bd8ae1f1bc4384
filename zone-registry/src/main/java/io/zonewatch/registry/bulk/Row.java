package io.zonewatch.registry.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A row of a table that is read.
 *
 * @param number of its line in the file
 * @param content the thing as JSON: the members of the columns that the file has
 */
public record Row(int number, ObjectNode content) {

    /** The text of a member at the top, or null. */
    public String text(String member) {
        return content.path(member).isTextual() ? content.path(member).asText() : null;
    }
}
