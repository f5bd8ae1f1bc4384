package io.zonewatch.indicator.validation;

/** A total with a value other than zero comes with its parts: of nothing there are none. */
record PartsGiven(String indicator, Expectation expectation) implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PARTS_MISSING;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Sheet sheet) {
        boolean something = sheet.total(indicator)
                .filter(total -> total.cell().figure().hasValue())
                .filter(total -> total.cell().figure().value().signum() != 0)
                .isPresent();
        if (something && sheet.parts(indicator).isEmpty()) {
            sheet.lacks(indicator, code(), expectation);
        }
    }
}
