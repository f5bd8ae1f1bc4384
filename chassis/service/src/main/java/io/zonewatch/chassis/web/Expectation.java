package io.zonewatch.chassis.web;

import io.zonewatch.chassis.problem.Problem;
import jakarta.ws.rs.HeaderParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What whoever puts something expects to be there (RFC 9110, 13.1): the version it has seen, which it replaces, or nothing, where it creates.
 *
 * @param ifMatch entity tags of what it has seen, or null
 * @param ifNoneMatch entity tags of what must not be there, or null
 */
public record Expectation(
        @Parameter(
                description =
                        "Entity tag of the version it replaces; left out where nothing is yet 被替换版本的 ETag；尚无内容时不填",
                example = "\"1-9c2e40a1f7d3b658\"")
        @HeaderParam("If-Match")
        String ifMatch,

        @Parameter(description = "* to create only, and to replace nothing * 表示仅新建、不替换", example = "*")
        @HeaderParam("If-None-Match")
        String ifNoneMatch) {

    /**
     * Is judged before it is known whether anything changes: who expects something finds it, and who expects nothing finds nothing.
     *
     * @param version of what is there, if anything is
     * @throws Problem precondition-failed
     */
    public void judge(Optional<? extends Number> version) {
        version.ifPresentOrElse(
                present -> Precondition.requireOther(ifNoneMatch, present.longValue()),
                () -> Precondition.requireAbsent(ifMatch));
    }

    /**
     * Is judged where another is put in a version's place.
     *
     * @throws Problem precondition-required or precondition-failed unless it has seen this version
     */
    public void toReplace(long version) {
        Precondition.require(ifMatch, version);
    }
}
