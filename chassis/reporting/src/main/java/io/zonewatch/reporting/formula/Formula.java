package io.zonewatch.reporting.formula;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * How a derived indicator follows from reported ones: structured data, versioned with the catalogue. In JSON the member {@code op} tells which:
 *
 * <pre>{@code
 * {"op":"indicator","indicator":"IND_VA","scope":"CITY"}           scope is ZONES when left out, here and below
 * {"op":"sum","of":[amount, ...]}
 * {"op":"topN","indicator":"REVENUE","n":3}
 * {"op":"monthFlow","indicator":"IND_VA"}
 * {"op":"const","value":"0.10"}
 * {"op":"ratioOfSums","numerator":[amount, ...],"denominator":[amount, ...],"factor":"100"}
 * {"op":"growth","indicator":"REVENUE"}
 * {"op":"perArea","amount":amount,"area":amount,"areaUnit":"HECTARE","per":"MU"}
 * }</pre>
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
    @JsonSubTypes.Type(value = IndicatorTotal.class, name = "indicator"),
    @JsonSubTypes.Type(value = Sum.class, name = "sum"),
    @JsonSubTypes.Type(value = TopN.class, name = "topN"),
    @JsonSubTypes.Type(value = MonthFlow.class, name = "monthFlow"),
    @JsonSubTypes.Type(value = Const.class, name = "const"),
    @JsonSubTypes.Type(value = RatioOfSums.class, name = "ratioOfSums"),
    @JsonSubTypes.Type(value = Growth.class, name = "growth"),
    @JsonSubTypes.Type(value = PerArea.class, name = "perArea")
})
public sealed interface Formula permits Amount, RatioOfSums, Growth, PerArea {}
