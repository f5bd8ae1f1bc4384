package io.zonewatch.registry.recognition.reading;

import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.unit.Codes;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which recognitions a list holds or a count counts, beside the moment asked for. */
public abstract class RecognitionFilter {

    @Parameter(description = "Only of this level 级别", schema = @Schema(implementation = Level.class))
    @QueryParam("level")
    @Pattern(regexp = "NATIONAL|PROVINCIAL|CITY")
    public String level;

    @Parameter(description = "Only in this state on the day 状态", schema = @Schema(implementation = State.class))
    @QueryParam("state")
    @Pattern(regexp = "PLANNED|APPLIED|GRANTED|REFUSED|REVOKED|EXPIRED")
    public String state;

    @Parameter(description = "Only of units in divisions whose code begins so 行政区划代码前缀", example = "3417")
    @QueryParam("division")
    @Pattern(regexp = Codes.DIVISION_PREFIX)
    public String division;

    /** The same wishes, from the parameters of an export by their names. */
    public final void take(Map<String, String> given) {
        level = given.get("level");
        state = given.get("state");
        division = given.get("division");
    }

    /** Kind, of those the feature knows; or null. */
    protected abstract String kind();

    /** What else must hold of the feature's content; conditions with one argument each. */
    protected List<Wanted> more() {
        return List.of();
    }

    /** A condition on {@code r.content} with one {@code ?}. */
    public record Wanted(String sql, Object argument) {}

    List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>(more());
        wanted.add(new Wanted("r.kind = ?", kind()));
        wanted.add(new Wanted("r.level = ?", level));
        wanted.add(new Wanted("s.state = ?", state));
        return wanted.stream().filter(one -> one.argument() != null).toList();
    }
}
