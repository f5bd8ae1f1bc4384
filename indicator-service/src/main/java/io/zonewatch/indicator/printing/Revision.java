package io.zonewatch.indicator.printing;

import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.Standing;
import io.zonewatch.indicator.submission.Decision;
import io.zonewatch.indicator.submission.Submission;
import java.util.ArrayList;
import java.util.List;

/** What is said about a revision beside what it says itself. */
record Revision(Submission submission, Standing obligation, Words words) {

    /** Whether it waits, counts, was returned or superseded. */
    String standing() {
        Decision decision = submission.decision();
        if (decision == null) {
            return words.text("standing.waiting");
        }
        return switch (decision.kind()) {
            case RETURNED -> words.text("standing.returned");
            case ACCEPTED ->
                obligation.acceptedRevision() == null || obligation.acceptedRevision() == submission.revision()
                        ? words.text("standing.accepted")
                        : words.text("standing.superseded", obligation.acceptedRevision());
        };
    }

    List<Page.Fact> facts(Obligation owed) {
        List<Page.Fact> facts = new ArrayList<>();
        facts.add(fact("fact.report", owed.id()));
        facts.add(fact("fact.revision", Integer.toString(submission.revision())));
        facts.add(fact("fact.form", owed.form() + " / " + submission.formVersion()));
        facts.add(fact("fact.catalogue", Integer.toString(submission.catalogueVersion())));
        facts.add(fact(
                "fact.submitted", words.text("by", words.moment(submission.submittedAt()), submission.submittedBy())));
        facts.add(fact("fact.lateness", words.text("lateness." + submission.lateness())));
        Decision decision = submission.decision();
        if (decision != null) {
            facts.add(fact(
                    "fact." + decision.kind(),
                    words.text("by", words.moment(decision.decidedAt()), decision.decidedBy())));
            if (decision.remark() != null) {
                facts.add(fact("fact.opinion", decision.remark()));
            }
        }
        if (submission.corrects() != null) {
            facts.add(fact("fact.corrects", words.text("corrects", submission.corrects(), submission.reason())));
        }
        if (submission.remark() != null) {
            facts.add(fact("fact.remark", submission.remark()));
        }
        return facts;
    }

    private Page.Fact fact(String label, String value) {
        return new Page.Fact(words.text(label), value);
    }
}
