package io.zonewatch.indicator.validation;

import io.zonewatch.indicator.catalogue.Indicator;
import io.zonewatch.indicator.form.Parts;
import io.zonewatch.reporting.FigureStatus;
import java.util.Optional;

/**
 * What must be right about each cell by itself, before any figure is compared: it is asked of this kind of unit and comes once; only an
 * indicator with a breakdown has parts where the form asks for them, and a part has a value; a compulsory
 * cell has a value or is not applicable; nobody exempts himself.
 *
 * @param book what is asked
 */
record Cells(RuleBook book) {

    void check(Sheet sheet) {
        sheet.lines().forEach(line -> check(sheet, line));
    }

    private void check(Sheet sheet, Sheet.Line line) {
        ReportedCell cell = line.cell();
        String code = cell.indicator();
        Optional<Indicator> indicator = book.indicators().find(code);
        if (!sheet.isFirst(line)) {
            sheet.refuse(line, "", RuleCode.DUPLICATE, Expectation.by(Origin.CELL, code), line.name());
        } else if (!book.asked().containsKey(code) || indicator.isEmpty()) {
            sheet.refuse(line, "/indicator", RuleCode.NOT_ON_FORM, book.byForm(), code);
        } else if (!book.owed().containsKey(code)) {
            sheet.refuse(line, "/indicator", RuleCode.NOT_OWED, book.byForm(), code);
        } else if (cell.part() != null && indicator.get().breakdown() == null) {
            sheet.refuse(line, "/part", RuleCode.NO_BREAKDOWN, book.byCatalogue(), code);
        } else if (cell.part() != null && book.owed().get(code).parts() == Parts.NOT_ASKED) {
            sheet.refuse(line, "/part", RuleCode.PARTS_NOT_ASKED, book.byForm(), code);
        } else if (!cell.figure().hasValue()) {
            nothing(sheet, line);
        }
    }

    private void nothing(Sheet sheet, Sheet.Line line) {
        ReportedCell cell = line.cell();
        FigureStatus status = cell.figure().status();
        boolean compulsory = book.owed().get(cell.indicator()).compulsory();
        if (cell.part() != null) {
            sheet.refuse(line, "/figure", RuleCode.PART_WITHOUT_VALUE, book.byForm(), cell.indicator());
        } else if (status == FigureStatus.EXEMPT || (status == FigureStatus.MISSING && compulsory)) {
            sheet.refuse(line, "/figure", RuleCode.STATUS_NOT_ALLOWED, book.byForm(), cell.indicator(), status);
        }
    }
}
