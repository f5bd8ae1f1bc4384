package io.zonewatch.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.local.command.Trouble;

/**
 * What a service answered.
 *
 * @param request method and address, for messages
 * @param status HTTP status below 500
 * @param body missing node if there was none
 * @param tag entity tag of what was answered, or an empty text
 */
public record Answer(String request, int status, JsonNode body, String tag) {

    private static final int NOT_FOUND = 404;
    private static final int FIRST_REFUSAL = 400;

    /** Whether it does not exist, for this caller. */
    public boolean isMissing() {
        return status == NOT_FOUND;
    }

    /** The code of the problem document, or an empty text. */
    public String problem() {
        return status >= FIRST_REFUSAL ? body.path("code").asText("") : "";
    }

    /**
     * The answer itself if it is a success.
     *
     * @throws Trouble with the problem document's words otherwise
     */
    public Answer orTrouble() {
        if (status < FIRST_REFUSAL) {
            return this;
        }
        var text = new StringBuilder(request + " was refused: " + status + " " + problem());
        text.append(' ').append(body.path("detail").asText(body.path("title").asText("")));
        for (var error : body.path("errors")) {
            text.append("; ").append(error.toString());
        }
        throw new Trouble(text.toString());
    }
}
