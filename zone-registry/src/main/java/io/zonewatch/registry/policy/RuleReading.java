package io.zonewatch.registry.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.problem.JsonFaults;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.policy.rule.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;

/** Makes rules of what a plan pack writes. */
@ApplicationScoped
class RuleReading {

    private final ObjectMapper mapper;
    private final Validator validator;

    @Inject
    RuleReading(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * The rule set of a form.
     *
     * @throws Problem rule-set-invalid, with every place that is wrong
     */
    RuleSet read(RuleSetForm form) {
        Problem problem = Problem.of(PolicyProblem.RULE_SET_INVALID);
        if (form.validTo() != null && !form.validTo().isAfter(form.validFrom())) {
            problem.at("/validTo", RuleFault.ENDS_BEFORE_BEGIN, form.validFrom());
        }
        List<Rule> rules = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < form.rules().size(); i++) {
            RuleForm rule = form.rules().get(i);
            String place = "/rules/" + i;
            if (!codes.add(rule.code())) {
                problem.at(place + "/code", RuleFault.DUPLICATE_RULE, rule.code());
            }
            text(rule, rule.texts().zh(), place + "/texts/zh", problem);
            text(rule, rule.texts().en(), place + "/texts/en", problem);
            rules.add(new Rule(rule.code(), rule.clause(), kind(rule, place + "/parameters", problem), rule.texts()));
        }
        if (problem.hasPlaces()) {
            throw problem;
        }
        return new RuleSet(form.code(), form.version(), form.division(), form.validFrom(), form.validTo(), rules);
    }

    private static void text(RuleForm rule, String text, String place, Problem problem) {
        RuleTexts.PLACE
                .matcher(text)
                .results()
                .map((MatchResult fact) -> fact.group(1))
                .filter(fact -> !rule.kind().facts().contains(fact))
                .forEach(fact -> problem.at(place, RuleFault.UNKNOWN_FACT, fact, rule.kind()));
    }

    /** The kind with its parameters; null if they are wrong, which the problem then says. */
    private Kind kind(RuleForm rule, String place, Problem problem) {
        try {
            Kind kind = mapper.treeToValue(rule.parameters(), rule.kind().type());
            for (ConstraintViolation<Kind> violation : validator.validate(kind)) {
                problem.at(place + pointer(violation.getPropertyPath()), RuleFault.PARAMETER_INVALID, rule.kind());
            }
            return kind;
        } catch (JsonMappingException e) {
            problem.at(place + JsonFaults.pointer(e), RuleFault.PARAMETER_INVALID, rule.kind());
            return null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always read", e);
        }
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
