package io.zonewatch.registry.reference;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The codes that somebody who wrote a code that does not exist may have meant: first those that bear the name the code once
 * had, in the same province (a county that became a city keeps its name and gets another code); then by slips of the pen.
 */
final class Nearest {

    private static final int PROVINCE_DIGITS = 2;

    private Nearest() {}

    /** At most so many entries, the likeliest first. */
    static List<Entry> to(String code, List<Entry> formerly, List<Entry> candidates, int most) {
        return candidates.stream()
                .sorted(Comparator.comparing(
                                (Entry entry) -> formerly.stream().noneMatch(old -> isSamePlace(old, entry)))
                        .thenComparing(entry -> slips(code, entry.code()))
                        .thenComparing(entry -> !sorted(code).equals(sorted(entry.code())))
                        .thenComparing(entry -> -commonPrefix(code, entry.code()))
                        .thenComparing(Entry::code))
                .limit(most)
                .toList();
    }

    /** Same province, same name without its last character, which says what kind of division it is (县, 区, 市). */
    private static boolean isSamePlace(Entry old, Entry entry) {
        return commonPrefix(old.code(), entry.code()) >= PROVINCE_DIGITS
                && stem(old.names().zh()).equals(stem(entry.names().zh()));
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - 1);
    }

    /** Equal for codes of the same characters in another order, the commonest slip. */
    private static String sorted(String code) {
        return code.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static int commonPrefix(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    /** Fewest characters to insert, drop, replace, or swap with their neighbour (optimal string alignment). */
    static int slips(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int step(int[][] cost, String one, String other, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, 1 + cost[i - 2][j - 2]) : best;
    }
}
