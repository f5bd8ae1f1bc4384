package io.zonewatch.notification.proof;

import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.web.InlineStyle;
import io.zonewatch.notification.proof.Proof.LedgerEntry;
import io.zonewatch.notification.proof.Proof.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A proof of service as a page for paper, from the template {@code proof/page}. */
@ApplicationScoped
class ProofPage {

    static final InlineStyle STYLE = InlineStyle.of("""
            @page{size:A4;margin:18mm;@bottom-center{content:counter(page) " / " counter(pages);font-size:9pt}}
            body{font-family:Arial,'Liberation Sans','Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif;
            color:#1a1a1a;background:#fff;max-width:174mm;margin:0 auto;padding:8mm 0;font-size:10.5pt;line-height:1.5}
            h1{font-size:18pt;line-height:1.35;margin:0 0 4mm;text-align:center}h2{font-size:12.5pt;margin:6mm 0 2mm}p{margin:0 0 3mm}
            .at{color:#595959}section{break-inside:avoid}
            table{border-collapse:collapse;width:100%;font-size:9.5pt;margin:0 0 3mm}
            th,td{padding:1.4mm 1.5mm;border-bottom:.3mm solid #bfbfbf;text-align:left;vertical-align:top}
            .facts th{width:34mm;font-weight:normal;color:#595959}.ledger th,.ledger td{white-space:nowrap}
            thead th{border-bottom:.5mm solid #1a1a1a}thead{display:table-header-group}tr{break-inside:avoid}
            .number{text-align:right;font-variant-numeric:tabular-nums}
            .ledger .hash{white-space:normal;width:50%}
            small{color:#595959;font-size:8.5pt;display:block}
            pre{white-space:pre-wrap;border:.3mm solid #bfbfbf;padding:2mm 3mm;font:inherit;margin:0 0 3mm}
            code{overflow-wrap:anywhere;font-size:8pt}
            .simulated{font-weight:bold;border:.3mm solid #1a1a1a;padding:2mm 3mm}
            @media screen{body{padding:8mm 4mm}}@media print{body{max-width:none;padding:0}}
            @media screen and (max-width:40rem){.facts th{width:auto}.ledger,.ledger tbody,.ledger tr{display:block}.ledger thead{display:none}
            .ledger tr{border-bottom:.3mm solid #bfbfbf}.ledger td,.ledger .hash{display:block;border:0;width:auto;text-align:left;padding:.5mm 0}td,pre{overflow-wrap:anywhere}}
            """);

    private static final List<String> TEXTS = List.of(
            "title",
            "notice",
            "unit",
            "owed-by",
            "report",
            "step",
            "served",
            "term",
            "standing",
            "came-back",
            "recipient",
            "channel",
            "message",
            "accepted",
            "answer",
            "digest",
            "gone",
            "entry",
            "event",
            "recorded",
            "handed-over",
            "commitment",
            "times",
            "simulated",
            "signature");

    /** A proof is about the second, not the minute. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Engine engine;
    private final Messages messages;

    @Inject
    ProofPage(Engine engine, Messages messages) {
        this.engine = engine;
        this.messages = messages;
    }

    String of(SignedProof signed, Locale language) {
        Proof proof = signed.proof();
        Map<String, String> texts = new TreeMap<>();
        TEXTS.forEach(key -> texts.put(key.replace("-", ""), text(language, key)));
        return engine.getTemplate("proof/page")
                .data("language", Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? "en" : "zh-CN")
                .data("style", new RawString(STYLE.css()))
                .data("t", texts)
                .data("proof", proof)
                .data("unit", proof.unitNames().in(language))
                .data(
                        "owedBy",
                        proof.owedBy() == null ? "" : proof.owedByNames().in(language))
                .data("form", proof.formNames().in(language))
                .data("period", proof.period().label(language))
                .data("step", text(language, "round-and-step", proof.round(), proof.step()))
                .data("servedAt", moment(proof.servedAt()))
                .data(
                        "termEndsAt",
                        proof.termEndsAt() == null ? text(language, "term-open") : moment(proof.termEndsAt()))
                .data("standing", standing(proof, language))
                .data("services", services(proof.services(), language))
                .data("issued", text(language, "issued", moment(proof.issuedAt())))
                .data("jws", signed.jws())
                .render();
    }

    private String standing(Proof proof, Locale language) {
        return switch (proof.standing()) {
            case SERVED -> text(language, "standing.served");
            case CAME_BACK -> text(language, "standing.came-back", moment(proof.cameBackAt()));
            case SERVED_AGAIN ->
                text(language, "standing.served-again", moment(proof.cameBackAt()), moment(proof.servedAgainAt()));
        };
    }

    /** What several were served in the same words is printed once, where it stands first. */
    private List<Map<String, Object>> services(List<Service> services, Locale language) {
        List<String> texts = services.stream().map(ProofPage::words).toList();
        return IntStream.range(0, services.size())
                .mapToObj(i -> service(i + 1, texts.indexOf(texts.get(i)) + 1, services.get(i), language))
                .toList();
    }

    private static String words(Service service) {
        return service.text() == null ? "" : service.subject() + "\n\n" + service.text();
    }

    private Map<String, Object> service(int number, int first, Service service, Locale language) {
        String role = messages.text(language, service.role().word());
        return Map.ofEntries(
                Map.entry("title", text(language, "service", number)),
                Map.entry("recipient", service.name() == null ? role : service.name() + " · " + role),
                Map.entry("channel", messages.text(language, service.channel().word())),
                Map.entry("message", service.message()),
                Map.entry("acceptedAt", moment(service.acceptedAt())),
                Map.entry("answer", service.answer()),
                Map.entry("cameBack", cameBack(service)),
                Map.entry("digest", service.digest()),
                Map.entry("text", words(service)),
                Map.entry("same", first == number ? "" : text(language, "same-words", first)),
                Map.entry(
                        "ledger",
                        service.ledger().stream()
                                .map(entry -> entry(entry, language))
                                .toList()));
    }

    private static String cameBack(Service service) {
        return service.cameBack() == null
                ? ""
                : moment(service.cameBack().at()) + " · " + service.cameBack().answer();
    }

    private Map<String, Object> entry(LedgerEntry entry, Locale language) {
        return Map.of(
                "entry", entry.entry(),
                "event", messages.text(language, entry.event()),
                "at", entry.at() == null ? "" : moment(entry.at()),
                "recordedAt", moment(entry.recordedAt()),
                "commitment", entry.commitment());
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.text(language, "proof." + key, arguments);
    }

    private static String moment(OffsetDateTime moment) {
        return MOMENT.format(moment);
    }
}
