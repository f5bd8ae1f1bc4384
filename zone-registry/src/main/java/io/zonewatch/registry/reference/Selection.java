package io.zonewatch.registry.reference;

/**
 * Which entries are asked for; what is null does not matter.
 *
 * @param prefix beginning of the code
 * @param parent code of what they are parts of
 * @param level name of a {@link Level}
 * @param text part of a name in either language
 */
record Selection(String prefix, String parent, String level, String text) {

    boolean takes(Entry entry) {
        return (prefix == null || entry.code().startsWith(prefix))
                && (parent == null || parent.equals(entry.parent()))
                && (level == null || level.equals(entry.level().name()))
                && (text == null || entry.isNamed(text));
    }
}
