package io.zonewatch.notification.delivery;

import io.zonewatch.notification.text.Texts;
import io.zonewatch.notification.text.Texts.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Makes one mail of what several would have said to the same person: a line for each, what is due first coming first. */
@ApplicationScoped
class DigestMail {

    private static final String LINE = "digest-line";

    /** News has no deadline: its time is when it came about. */
    private static final String NEWS_LINE = "digest-news-line";

    private final Texts texts;

    @Inject
    DigestMail(Texts texts) {
        this.texts = texts;
    }

    /** The mail; it bears the identity of the digest and stands for every one of the claims. */
    Message of(List<Claim> claims) {
        Claim first = claims.getFirst();
        List<String> lines = claims.stream()
                .sorted(Comparator.comparing(
                                (Claim claim) -> claim.obligation().dueAt(claim.duty()),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Claim::id))
                .map(this::line)
                .toList();
        Letter letter = texts.digest(first.recipient(), lines);
        return new Message(
                first.messageId(),
                first.id(),
                first.obligation(),
                first.round(),
                first.step(),
                first.kind(),
                first.recipient(),
                first.unitOfRecipient(),
                letter.subject(),
                letter.body(),
                first.person().sub());
    }

    private String line(Claim claim) {
        Texts.Said said = new Texts.Said(
                claim.kind().isNews() ? NEWS_LINE : LINE, claim.duty(), claim.kind(), claim.termWorkingDays());
        return texts.body(said, claim.subject(), claim.obligation(), claim.recipient(), claim.officeUnit())
                .strip();
    }
}
