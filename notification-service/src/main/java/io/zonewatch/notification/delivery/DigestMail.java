package io.zonewatch.notification.delivery;

import io.zonewatch.notification.text.Texts;
import io.zonewatch.notification.text.Voice;
import io.zonewatch.notification.text.Voice.Letter;
import java.util.Comparator;
import java.util.List;

/** Makes one mail of what several would have said to the same person: a line for each, what is due first coming first. */
final class DigestMail {

    private static final String LINE = "digest-line";

    /** News has no deadline: its time is when it came about. */
    private static final String NEWS_LINE = "digest-news-line";

    private DigestMail() {}

    /** The mail; it bears the identity of the digest and stands for every one of the claims. */
    static Message of(List<Claim> claims, Voice voice) {
        Claim first = claims.getFirst();
        List<String> lines = claims.stream()
                .sorted(Comparator.comparing(
                                (Claim claim) -> claim.obligation().dueAt(claim.duty()),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Claim::id))
                .map(claim -> line(claim, voice))
                .toList();
        Letter letter = voice.digest(first.recipient(), lines);
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
                first.person().sub(),
                first.duty());
    }

    private static String line(Claim claim, Voice voice) {
        Texts.Said said = claim.saidBy(claim.kind().isNews() ? NEWS_LINE : LINE);
        return voice.letter(said, claim.subject(), claim.obligation(), claim.recipient(), claim.officeUnit())
                .body()
                .strip();
    }
}
