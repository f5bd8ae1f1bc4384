package io.zonewatch.registry.unit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/**
 * What a merge patch makes of a unit: its attributes with the named ones replaced, on a ground of its own, which the
 * patch has to give.
 */
@ApplicationScoped
class UnitPatches {

    private final ObjectMapper mapper;
    private final MergePatch patches;
    private final VisibleUnits visible;

    @Inject
    UnitPatches(ObjectMapper mapper, MergePatch patches, VisibleUnits visible) {
        this.mapper = mapper;
        this.patches = patches;
        this.visible = visible;
    }

    /**
     * What the unit is to be after the patch.
     *
     * @param version what it is before
     * @throws Problem unit-invalid if it names another code or kind: both are given once
     */
    UnitForm apply(Unit unit, UnitVersion version, ObjectNode patch) {
        ObjectNode present = mapper.valueToTree(version.attributes());
        present.put("code", unit.code().value()).put("kind", unit.kind().name());
        present.putNull("validFrom").putNull("documentNumber").putNull("reason").putNull("justification");
        UnitForm form = patches.apply(present, known(version, patch), UnitForm.class);
        Problem problem = Problem.of(UnitProblem.UNIT_INVALID);
        if (!form.code().equals(unit.code().value())) {
            problem.at("/code", UnitFault.GIVEN_ONCE);
        }
        if (form.kind() != unit.kind()) {
            problem.at("/kind", UnitFault.GIVEN_ONCE);
        }
        if (problem.hasPlaces()) {
            throw problem;
        }
        return form;
    }

    /**
     * To leave out a parent that the caller does not see changes nothing: what was read, or exported, says that there is none, and
     * must not be taken for a wish when it comes back.
     */
    private ObjectNode known(UnitVersion version, ObjectNode patch) {
        String parent = version.attributes().parent();
        boolean leftOut = parent != null && patch.path("parent").isNull();
        LocalDate day = version.validFrom();
        return leftOut && visible.findOn(parent, day).isEmpty()
                ? patch.deepCopy().without("parent")
                : patch;
    }
}
