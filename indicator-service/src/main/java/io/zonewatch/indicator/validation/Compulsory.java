package io.zonewatch.indicator.validation;

/** The cell is answered, with a value or as not applicable. */
record Compulsory(String indicator, Expectation expectation) implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.COMPULSORY;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Sheet sheet) {
        if (sheet.total(indicator).isEmpty()) {
            sheet.lacks(indicator, code(), expectation);
        }
    }
}
