package io.zonewatch.registry.unit.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Expected;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.MergePatch;
import io.zonewatch.registry.unit.Codes;
import io.zonewatch.registry.unit.Outline;
import io.zonewatch.registry.unit.Outlines;
import io.zonewatch.registry.unit.Situation;
import io.zonewatch.registry.unit.Unit;
import io.zonewatch.registry.unit.UnitForm;
import io.zonewatch.registry.unit.UnitStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes of a correction's merge patch what it does to what a unit was, on whichever of its days. */
@ApplicationScoped
class Corrections {

    /** Where in the request the attributes stand. */
    static final String PLACE = "/changes";

    private static final String MEMBER = "changes";
    private static final Set<String> LIFE = Set.of("status", "mergedInto");
    private static final Set<String> NO_ATTRIBUTES =
            Set.of("code", "kind", "validFrom", "documentNumber", "reason", "justification");

    private final ObjectMapper mapper;
    private final MergePatch patches;
    private final Outlines outlines;

    @Inject
    Corrections(ObjectMapper mapper, MergePatch patches, Outlines outlines) {
        this.mapper = mapper;
        this.patches = patches;
        this.outlines = outlines;
    }

    /** The shapes below are those of the request, so that what is wrong is named by its place there. */
    record Attributes(@Valid UnitForm changes) {}

    /** Where the unit is in its life. */
    record Life(@Valid Stage changes) {
        record Stage(
                @NotNull UnitStatus status,
                @Pattern(regexp = Codes.UNIT) String mergedInto) {}
    }

    /**
     * What the correction does.
     *
     * @throws Problem invalid-body with the places of what is no attribute, or unit-invalid, as for a boundary that is none
     */
    UnaryOperator<Situation> of(Unit unit, CorrectionForm form) {
        requireAttributes(form.changes());
        ObjectNode life = form.changes().deepCopy().retain(LIFE);
        ObjectNode attributes = form.changes().deepCopy().without(LIFE);
        UnaryOperator<Outline> outline = outline(unit, attributes.remove("boundary"));
        return situation -> {
            Life.Stage stage = stage(situation, life);
            return situation
                    .with(attributes(unit, form, situation, attributes).attributes())
                    .as(stage.status(), stage.mergedInto())
                    .within(outline.apply(situation.outline()));
        };
    }

    private static void requireAttributes(ObjectNode changes) {
        Problem problem = Problem.of(ChassisProblem.INVALID_BODY);
        changes.fieldNames().forEachRemaining(name -> {
            if (NO_ATTRIBUTES.contains(name)) {
                problem.at(PLACE + "/" + name, BodyFault.UNKNOWN_MEMBER);
            }
        });
        if (problem.hasPlaces()) {
            throw problem;
        }
    }

    private UnitForm attributes(Unit unit, CorrectionForm form, Situation situation, ObjectNode patch) {
        ObjectNode present = mapper.valueToTree(situation.attributes());
        present.put("code", unit.code().value()).put("kind", unit.kind().name());
        present.put("validFrom", form.validFrom().toString());
        present.put("documentNumber", form.documentNumber()).put("reason", form.reason());
        return patches.apply(inside(present), inside(patch), Attributes.class).changes();
    }

    private Life.Stage stage(Situation situation, ObjectNode patch) {
        Life.Stage present = new Life.Stage(situation.status(), situation.mergedInto());
        Life.Stage stage = patches.apply(inside(mapper.valueToTree(present)), inside(patch), Life.class)
                .changes();
        boolean undone = stage.status() != UnitStatus.MERGED && !patch.has("mergedInto");
        return undone ? new Life.Stage(stage.status(), null) : stage;
    }

    private UnaryOperator<Outline> outline(Unit unit, JsonNode boundary) {
        return switch (boundary) {
            case null -> UnaryOperator.identity();
            case NullNode _ -> _ -> null;
            case ObjectNode geoJson -> {
                Outline outline = outlines.keep(unit.code(), geoJson, PLACE + "/boundary");
                yield before -> outline;
            }
            case JsonNode _ ->
                throw Problem.of(ChassisProblem.INVALID_BODY)
                        .at(PLACE + "/boundary", BodyFault.WRONG_TYPE, Expected.OBJECT);
        };
    }

    private ObjectNode inside(ObjectNode members) {
        return mapper.createObjectNode().set(MEMBER, members);
    }
}
