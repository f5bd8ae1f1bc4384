package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.notification.ladder.ChannelCode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decisions as they are sent to the database: an array for each column, which it takes apart more cheaply than rows of JSON.
 *
 * @param intents the decisions, one for each row
 * @param json how recipients are kept
 */
record DecidedColumns(List<Intent> intents, StoredJson json) {

    /** As SQL: the names of the columns, and of the arrays. */
    static final String NAMES = """
            obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
              ladder_version, obligation_sequence, recipient, subject, term_working_days, state, reason, due_at, duty,
              recipient_unit, text, recipient_sub, then_by, unless_acknowledged, owed_by""";

    /** As SQL: what becomes of a row of the arrays in the columns. */
    static final String VALUES = NAMES.replace("recipient,", "recipient::jsonb,")
            .replace("due_at", "due_at::timestamptz")
            .replace("then_by", "string_to_array(then_by, ',')");

    /** As SQL: the arrays. */
    static final String ARRAYS = """
            ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[]""";

    /** The arrays. */
    Stream<Object> arrays() {
        return Stream.of(
                texts(intent -> intent.obligation().id()),
                numbers(Intent::round),
                texts(intent -> intent.step().code()),
                texts(intent ->
                        intent.recipient() == null ? "" : intent.recipient().key()),
                texts(intent -> name(intent.channel(), "")),
                texts(intent -> intent.step().kind().name()),
                texts(intent -> intent.obligation().unit()),
                texts(intent -> intent.obligation().division()),
                texts(intent -> intent.obligation().form()),
                texts(intent -> intent.obligation().period().toString()),
                numbers(intent -> intent.ladder().version()),
                numbers(intent -> intent.obligation().sequence()),
                texts(intent -> json.write(intent.recipient())),
                texts(DecidedColumns::subject),
                numbers(intent -> intent.step().termWorkingDays()),
                texts(intent -> intent.state().name()),
                texts(intent -> name(intent.reason(), null)),
                texts(intent -> intent.fellDue().toString()),
                texts(intent -> intent.duty().name()),
                texts(Intent::recipientUnit),
                texts(intent -> intent.step().text()),
                texts(Intent::sub),
                texts(intent -> intent.then().stream().map(ChannelCode::name).collect(Collectors.joining(","))),
                intents.stream()
                        .map(intent -> intent.step().yieldsToAcknowledgement())
                        .toArray(Boolean[]::new),
                texts(intent -> intent.obligation().owedBy()));
    }

    private static String name(Enum<?> constant, String otherwise) {
        return constant == null ? otherwise : constant.name();
    }

    private static String subject(Intent intent) {
        return intent.recipient() == null
                ? null
                : intent.step().subject().in(intent.recipient().language());
    }

    private String[] texts(Function<Intent, String> column) {
        return intents.stream().map(column).toArray(String[]::new);
    }

    private Long[] numbers(Function<Intent, Number> column) {
        return intents.stream()
                .map(column)
                .map(number -> number == null ? null : number.longValue())
                .toArray(Long[]::new);
    }
}
