package io.zonewatch.chassis.audit;

import io.zonewatch.chassis.audit.AuditHeads.Comparison;
import io.zonewatch.chassis.audit.AuditHeads.Published;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Recomputes the chain, a part at a time, and says where it was broken, if it was. */
@ApplicationScoped
public class AuditVerifier {

    /** How many seals a part has at most: some seconds, however large the installation is. */
    public static final int MOST = 5_000;

    /** A part ends with the seal that reaches this many entries. */
    private static final long MOST_ENTRIES = 50_000;

    private static final int PORTION = 100;

    private final Jdbc jdbc;
    private final AuditChain chain;
    private final AuditHeads heads;

    @Inject
    AuditVerifier(Jdbc jdbc, AuditChain chain, AuditHeads heads) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.heads = heads;
    }

    /**
     * The outcome of a part.
     *
     * @param intact whether every seal and every payload of this part that still exists is as it was written, each erasure has its entry, and
     *     what is looked at with the last part holds
     * @param entries how many entries are sealed in it
     * @param brokenAt the first seal that does not hold, or null
     * @param head hash of the last seal of the part, to be compared with what was anchored outside
     * @param next the seal to go on from, or null where the chain ends or is broken
     * @param erased how many of the entries have lost their payload
     * @param erasedSilently how many of these have no entry that says so; more than none means that somebody went past the service
     * @param unsealed entries that neither wait nor are sealed, counted with the last part; more than none means tampering
     * @param published how the chain stands to its heads on the topic, compared with the last part
     * @param publishedSeal the last seal on the topic
     */
    public record Verification(
            @Schema(description = "Whether all that was looked at is as it was written 是否完整")
            boolean intact,

            @Schema(description = "Entries sealed in this part 本段记录数")
            long entries,

            @Schema(description = "The first seal that does not hold 首个不符的封印", nullable = true)
            Long brokenAt,

            @Schema(description = "Hash of the last seal of this part 本段末封印的哈希")
            String head,

            @Schema(description = "The seal to go on from; null at the end 续校起点", nullable = true)
            Long next,

            @Schema(description = "Entries whose payload was erased 已删除个人信息的记录数")
            long erased,

            @Schema(description = "Of these, entries without one that says so 无删除记录者")
            long erasedSilently,

            @Schema(
                    description =
                            "Entries that neither wait nor are sealed, counted with the last part 既未待封也未封印的记录数（末段统计）",
                    nullable = true)
            Long unsealed,

            @Schema(
                    description =
                            "How the chain stands to its published heads, compared with the last part 与已发布链头的比对结果（末段进行）",
                    nullable = true)
            Comparison published,

            @Schema(description = "The last seal that was published 最近发布的封印", nullable = true)
            Long publishedSeal) {}

    /** What has been looked at so far. */
    private static final class Part {
        private byte[] head;
        private long last;
        private long entries;
        private long erased;
        private long erasedSilently;
        private Long brokenAt;

        private Part(byte[] head, long last) {
            this.head = head;
            this.last = last;
        }
    }

    /**
     * Verifies from a seal on: what is sealed does not change, so no transaction has to last as long as the chain is, and no request either.
     *
     * @param from the first seal to be looked at, from 1; the one before is taken as it is
     * @param limit how many seals at most
     */
    public Verification verify(long from, int limit) {
        Part part =
                new Part(from == 1 ? Commitment.GENESIS : chain.hashOf(from - 1).orElse(null), from - 1);
        if (part.head == null) {
            part.head = new byte[0];
            part.brokenAt = from - 1;
        }
        int left = limit;
        List<AuditChain.Seal> seals = List.of();
        while (part.brokenAt == null && left > 0 && part.entries < MOST_ENTRIES) {
            seals = chain.sealsAfter(part.last, Math.min(left, PORTION));
            if (seals.isEmpty()) {
                break;
            }
            seals.forEach(seal -> look(seal, part));
            left -= seals.size();
        }
        boolean more = part.brokenAt == null
                && !seals.isEmpty()
                && !chain.sealsAfter(part.last, 1).isEmpty();
        return more ? outcome(part) : ended(part);
    }

    private Verification outcome(Part part) {
        return new Verification(
                part.erasedSilently == 0,
                part.entries,
                null,
                HexFormat.of().formatHex(part.head),
                part.last + 1,
                part.erased,
                part.erasedSilently,
                null,
                null,
                null);
    }

    private Verification ended(Part part) {
        Published published = heads.compare();
        long unsealed = unsealed();
        boolean intact = part.brokenAt == null
                && part.erasedSilently == 0
                && unsealed == 0
                && !published.comparison().isTampering();
        return new Verification(
                intact,
                part.entries,
                part.brokenAt,
                HexFormat.of().formatHex(part.head),
                null,
                part.erased,
                part.erasedSilently,
                unsealed,
                published.comparison(),
                published.seal());
    }

    /** Takes a seal into the part, unless one before did not hold. */
    private void look(AuditChain.Seal seal, Part part) {
        if (part.brokenAt != null) {
            return;
        }
        List<AuditChain.Link> links = chain.links(seal.entries());
        if (seal.seal() != part.last + 1 || !holds(seal, links, part.head)) {
            part.brokenAt = seal.seal();
            return;
        }
        Long[] erased = links.stream()
                .filter(AuditChain.Link::erased)
                .map(AuditChain.Link::id)
                .toArray(Long[]::new);
        part.head = seal.hash();
        part.last = seal.seal();
        part.entries += links.size();
        part.erased += erased.length;
        part.erasedSilently += erased.length == 0 ? 0 : chain.erasedSilently(erased);
    }

    private static boolean holds(AuditChain.Seal seal, List<AuditChain.Link> links, byte[] previous) {
        return links.size() == seal.entries().size()
                && links.stream().allMatch(AuditChain.Link::intact)
                && Arrays.equals(seal.previous(), previous)
                && Arrays.equals(seal.hash(), AuditChain.hash(previous, links));
    }

    private long unsealed() {
        return jdbc.queryOne("""
                        select (select count(*) from audit_entry) - (select count(*) from audit_pending)
                             - (select coalesce(sum(cardinality(entry_ids)), 0) from audit_seal)
                        """, row -> row.getLong(1)).orElse(0L);
    }
}
