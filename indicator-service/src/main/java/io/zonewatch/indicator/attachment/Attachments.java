package io.zonewatch.indicator.attachment;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.digest.Sha256;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.ObligationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Files that go with reports. Bytes are kept once by their digest, whoever sends them; who sees a report sees its files. Before a
 * report refers to it a file is the unit's own business, like a draft.
 */
@ApplicationScoped
public class Attachments {

    private static final Set<String> PREPARING = Set.of(Roles.STATISTICIAN, Roles.ZONE_LEADER);

    private final ObligationRepository obligations;
    private final AttachmentStore store;
    private final AttachmentSettings settings;
    private final AuditTrail audit;
    private final Moments moments;
    private final Caller caller;

    @Inject
    Attachments(
            ObligationRepository obligations,
            AttachmentStore store,
            AttachmentSettings settings,
            AuditTrail audit,
            Moments moments,
            Caller caller) {
        this.obligations = obligations;
        this.store = store;
        this.settings = settings;
        this.audit = audit;
        this.moments = moments;
        this.caller = caller;
    }

    /**
     * Takes a file for an obligation; the same bytes again are the same file.
     *
     * @param base64 its bytes
     * @throws Problem if it is too large, none of the kinds that are taken, or more than an obligation may have
     */
    @Transactional
    Attachment add(String id, String name, String base64) {
        byte[] bytes = decoded(base64);
        FileKind kind = FileKind.of(bytes).orElseThrow(() -> invalid(AttachmentProblem.UNKNOWN_CONTENT));
        Obligation obligation = obligations.lockVisible(id);
        Attachment attachment = new Attachment(
                Sha256.hex(bytes), name, kind.mediaType(), bytes.length, Moments.offset(moments.now()), caller.sub());
        requireRoom(id, attachment);
        if (store.insert(id, attachment, bytes)) {
            audit.record(
                    new AuditEntry("attachment.added", "obligation", id, obligation.unit(), null, attachment, null));
        }
        return store.find(id, attachment.sha256(), true).orElseThrow();
    }

    /** The same bytes again take no room, be it that the bounds were lowered since. */
    private void requireRoom(String id, Attachment attachment) {
        if (store.find(id, attachment.sha256(), true).isPresent()) {
            return;
        }
        AttachmentStore.Kept kept = store.kept(id);
        if (kept.files() >= settings.maxFiles()) {
            throw invalid(AttachmentProblem.TOO_MANY_FILES, settings.maxFiles());
        }
        if (kept.bytes() + attachment.size() > settings.maxTotalBytes()) {
            throw invalid(AttachmentProblem.FILES_TOO_LARGE, settings.maxTotalBytes(), kept.bytes());
        }
    }

    /** The obligation's files that the caller may see. */
    @Transactional
    List<Attachment> list(String id) {
        obligations.requireVisible(id);
        return store.all(id, prepares());
    }

    /** A file with its bytes. */
    @Transactional
    AttachmentStore.Stored bytes(String id, String sha256) {
        obligations.requireVisible(id);
        Attachment attachment =
                store.find(id, sha256, prepares()).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        return new AttachmentStore.Stored(attachment, store.bytes(sha256));
    }

    /** Which of some digests are files of the obligation. */
    public Set<String> known(String id, Collection<String> digests) {
        return store.known(id, digests);
    }

    /** Says that a revision refers to files. */
    public void refer(String id, int revision, Collection<String> digests) {
        store.refer(id, revision, digests);
    }

    /** The files of a revision. */
    public List<Attachment> of(String id, int revision) {
        return store.of(id, revision);
    }

    private boolean prepares() {
        return caller.roles().stream().anyMatch(PREPARING::contains);
    }

    /** The length of the text bounds that of the bytes, so that nothing large is decoded. */
    private byte[] decoded(String base64) {
        try {
            if (base64.length() <= (settings.maxBytes() + 2L) / 3 * 4) {
                byte[] bytes = Base64.getDecoder().decode(base64);
                if (bytes.length <= settings.maxBytes()) {
                    return bytes;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid(AttachmentProblem.UNKNOWN_CONTENT);
        }
        throw invalid(AttachmentProblem.CONTENT_TOO_LARGE, settings.maxBytes());
    }

    private static Problem invalid(AttachmentProblem what, Object... details) {
        return Problem.of(AttachmentProblem.ATTACHMENT_INVALID).at("/content", what, details);
    }
}
