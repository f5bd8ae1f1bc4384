package io.zonewatch.indicator.catalogue;

/** A catalogue as the API description shows it. */
final class CatalogueExamples {

    static final String CATALOGUE = """
            {"version": 1, "validFrom": "2016-01", "validTo": null, "indicators": [
              {"code": "IND_VA", "names": {"zh": "规模以上工业增加值", "en": "Value added of above-scale industry"},
               "timeBasis": "YEAR_TO_DATE", "unit": "万元", "decimals": 1, "polarity": "HIGHER_IS_BETTER",
               "breakdown": null, "bounds": null,
               "explain": {"growthBelow": "-20", "growthAbove": "40", "outlierZ": "3.5"}, "aggregation": "LAST",
               "formula": null},
              {"code": "IND_VA_SHARE", "names": {"zh": "工业增加值占全市比重", "en": "Share of the city's value added"},
               "timeBasis": "YEAR_TO_DATE", "unit": "%", "decimals": 2, "polarity": "HIGHER_IS_BETTER", "breakdown": null,
               "bounds": {"min": "0", "max": "100"}, "explain": null, "aggregation": "RATIO_OF_SUMS",
               "formula": {"op": "ratioOfSums",
                 "numerator": [{"op": "indicator", "indicator": "IND_VA", "scope": "ZONES"}],
                 "denominator": [{"op": "indicator", "indicator": "IND_VA", "scope": "CITY"}], "factor": "100"}}]}""";

    private static final String INDICATORS = """
            [
              {"code": "IND_VA", "names": {"zh": "规模以上工业增加值", "en": "Value added of above-scale industry"},
               "timeBasis": "YEAR_TO_DATE", "unit": "万元", "decimals": 1, "polarity": "HIGHER_IS_BETTER",
               "breakdown": null, "bounds": null,
               "explain": {"growthBelow": "-20", "growthAbove": "40", "outlierZ": "3.5"}, "aggregation": "LAST",
               "formula": null}]}""";

    static final String CATALOGUE_DRAFTED = """
            {"version": 1, "state": "DRAFT", "validFrom": "2016-01", "validTo": null, "publishedAt": null,
             "supersededBy": null, "indicators":\s""" + INDICATORS;

    static final String CATALOGUE_KEPT = """
            {"version": 1, "state": "PUBLISHED", "validFrom": "2016-01", "validTo": null,
             "publishedAt": "2016-01-01T00:00:00+08:00", "supersededBy": null, "indicators":\s""" + INDICATORS;

    static final String CATALOGUES = "{\"items\": [" + CATALOGUE_KEPT + "], \"next\": null}";

    static final String DIFFERENCE = """
            {"version": 2, "validFrom": "2017-01", "previous": 1, "added": ["LAND_IDLE"], "removed": [], "changed": [
              {"code": "IND_VA", "members": [{"member": "decimals", "before": 1, "after": 2}]}], "unchanged": 5}""";

    private CatalogueExamples() {}
}
