package io.zonewatch.reporting.formula;

import com.fasterxml.jackson.annotation.JsonSubTypes;

/** A formula whose results may be added up over units and indicators: totals, not ratios or rates. */
@JsonSubTypes({
    @JsonSubTypes.Type(value = IndicatorTotal.class, name = "indicator"),
    @JsonSubTypes.Type(value = Sum.class, name = "sum"),
    @JsonSubTypes.Type(value = TopN.class, name = "topN"),
    @JsonSubTypes.Type(value = MonthFlow.class, name = "monthFlow"),
    @JsonSubTypes.Type(value = Const.class, name = "const")
})
public sealed interface Amount extends Formula permits IndicatorTotal, Sum, TopN, MonthFlow, Const {}
