package io.zonewatch.registry.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the cells of a column are read and written. An empty cell is no value. */
public sealed interface CellType
        permits CellType.Text, CellType.Codes, CellType.Day, CellType.Decimal, CellType.Choice, YesNo, Entries {

    /**
     * The value of a cell that is not empty.
     *
     * @throws Problem with one place, if it is none of this type
     */
    JsonNode read(String cell, Labels labels);

    /** The cell of a value; empty for none. */
    String write(JsonNode value, Labels labels);

    /** Some value of this type, with which the rest of a row is looked at where its own is left out. */
    JsonNode any();

    /** A text as it stands. */
    record Text() implements CellType {
        @Override
        public JsonNode read(String cell, Labels labels) {
            return JsonNodeFactory.instance.textNode(cell);
        }

        @Override
        public JsonNode any() {
            return JsonNodeFactory.instance.textNode("-");
        }

        @Override
        public String write(JsonNode value, Labels labels) {
            return plain(value);
        }
    }

    /** Several codes, with semicolons, commas (also 、) or spaces between them. */
    record Codes() implements CellType {
        private static final Pattern BETWEEN = Pattern.compile("[;；,，、\\s]+");

        @Override
        public JsonNode read(String cell, Labels labels) {
            ArrayNode codes = JsonNodeFactory.instance.arrayNode();
            Arrays.stream(BETWEEN.split(cell)).filter(code -> !code.isEmpty()).forEach(codes::add);
            return codes;
        }

        @Override
        public JsonNode any() {
            return JsonNodeFactory.instance.arrayNode();
        }

        @Override
        public String write(JsonNode value, Labels labels) {
            List<String> codes = new ArrayList<>();
            value.forEach(code -> codes.add(code.asText()));
            return String.join("; ", codes);
        }
    }

    /** A day: 2016-01-31, or as spreadsheet programs in China show it, 2016/1/31 or 2016年1月31日. */
    record Day() implements CellType {
        private static final Pattern FORM =
                Pattern.compile("(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})日?(?: 0{1,2}:00(?::00)?)?");

        @Override
        public JsonNode read(String cell, Labels labels) {
            return day(cell)
                    .<JsonNode>map(day -> JsonNodeFactory.instance.textNode(day.toString()))
                    .orElseThrow(() -> Problem.of(BodyFault.WRONG_FORMAT));
        }

        private static Optional<LocalDate> day(String cell) {
            Matcher form = FORM.matcher(cell);
            try {
                return form.matches()
                        ? Optional.of(LocalDate.of(number(form, 1), number(form, 2), number(form, 3)))
                        : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private static int number(Matcher form, int group) {
            return Integer.parseInt(form.group(group));
        }

        @Override
        public JsonNode any() {
            return JsonNodeFactory.instance.textNode("2015-01-01");
        }

        @Override
        public String write(JsonNode value, Labels labels) {
            return plain(value);
        }
    }

    /** An exact decimal number; commas may stand between thousands. */
    record Decimal() implements CellType {
        private static final Pattern FORM = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
        private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

        @Override
        public JsonNode read(String cell, Labels labels) {
            String number = THOUSANDS.matcher(cell).matches() ? cell.replace(",", "") : cell;
            if (!FORM.matcher(number).matches()) {
                throw Problem.of(BodyFault.WRONG_FORMAT);
            }
            return JsonNodeFactory.instance.textNode(number);
        }

        @Override
        public JsonNode any() {
            return JsonNodeFactory.instance.textNode("1");
        }

        @Override
        public String write(JsonNode value, Labels labels) {
            return plain(value);
        }
    }

    /**
     * One of the constants of an enum: written in the language of the file, read in any, or as the constant.
     *
     * @param labels what the keys of the labels begin with, before the constant
     */
    record Choice(String labels, List<String> constants) implements CellType {
        public Choice {
            constants = List.copyOf(constants);
        }

        /** A choice of all constants of an enum, whose labels are {@code choice.<group>.<constant>}. */
        public static <E extends Enum<E>> Choice of(String group, Class<E> type) {
            return labelled("choice." + group + ".", type);
        }

        /** A choice of all constants of an enum that have labels elsewhere, with what their keys begin with. */
        public static Choice labelled(String labels, Class<? extends Enum<?>> type) {
            return new Choice(
                    labels,
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        }

        @Override
        public JsonNode read(String cell, Labels words) {
            return constants.stream()
                    .filter(constant -> constant.equalsIgnoreCase(cell) || words.isLabel(key(constant), cell))
                    .findFirst()
                    .<JsonNode>map(JsonNodeFactory.instance::textNode)
                    .orElseThrow(() -> Problem.of(BodyFault.UNKNOWN_VALUE, cell));
        }

        @Override
        public JsonNode any() {
            return JsonNodeFactory.instance.textNode(constants.getFirst());
        }

        @Override
        public String write(JsonNode value, Labels words) {
            String constant = plain(value);
            return constant.isEmpty() ? "" : words.label(key(constant));
        }

        /** The labels of all constants, in the language of the file. */
        List<String> options(Labels words) {
            return constants.stream()
                    .map(constant -> words.label(key(constant)))
                    .toList();
        }

        private String key(String constant) {
            return labels + constant;
        }
    }

    private static String plain(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : value.asText();
    }
}
