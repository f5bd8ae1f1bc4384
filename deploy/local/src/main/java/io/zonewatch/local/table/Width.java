package io.zonewatch.local.table;

/** How many columns of a terminal a text takes (Unicode Standard Annex 11: wide and full-width characters take two). */
final class Width {

    private static final int[][] WIDE = {
        {0x1100, 0x115F}, // Hangul initial consonants
        {0x2E80, 0x303E}, // CJK radicals, symbols and punctuation
        {0x3041, 0x33FF}, // kana, enclosed and compatibility forms
        {0x3400, 0x4DBF}, // CJK extension A
        {0x4E00, 0x9FFF}, // CJK unified ideographs
        {0xA000, 0xA4CF}, // Yi
        {0xAC00, 0xD7A3}, // Hangul syllables
        {0xF900, 0xFAFF}, // CJK compatibility ideographs
        {0xFE30, 0xFE6F}, // vertical and small forms
        {0xFF00, 0xFF60}, // full-width forms
        {0xFFE0, 0xFFE6}, // full-width signs
        {0x1F300, 0x1F64F}, // pictographs
        {0x1F900, 0x1F9FF}, // more pictographs
        {0x20000, 0x3FFFD}, // CJK extensions B and later
    };

    private Width() {}

    static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (character >= range[0] && character <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
