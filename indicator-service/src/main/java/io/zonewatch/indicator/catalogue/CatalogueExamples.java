package io.zonewatch.indicator.catalogue;

/** A catalogue as the API description shows it. */
final class CatalogueExamples {

    static final String CATALOGUE = """
            {"version": 1, "validFrom": "2016-01", "validTo": null, "indicators": [
              {"code": "IND_VA", "names": {"zh": "规模以上工业增加值", "en": "Value added of above-scale industry"},
               "timeBasis": "YEAR_TO_DATE", "unit": "万元", "decimals": 1, "polarity": "HIGHER_IS_BETTER",
               "breakdown": null, "formula": null},
              {"code": "IND_VA_SHARE", "names": {"zh": "工业增加值占全市比重", "en": "Share of the city's value added"},
               "timeBasis": "YEAR_TO_DATE", "unit": "%", "decimals": 2, "polarity": "HIGHER_IS_BETTER", "breakdown": null,
               "formula": {"op": "ratioOfSums",
                 "numerator": [{"op": "indicator", "indicator": "IND_VA", "scope": "ZONES"}],
                 "denominator": [{"op": "indicator", "indicator": "IND_VA", "scope": "CITY"}], "factor": "100"}}]}""";

    static final String CATALOGUE_KEPT = """
            {"version": 1, "state": "PUBLISHED", "validFrom": "2016-01", "validTo": null,
             "publishedAt": "2016-01-01T00:00:00+08:00", "indicators": [
              {"code": "IND_VA", "names": {"zh": "规模以上工业增加值", "en": "Value added of above-scale industry"},
               "timeBasis": "YEAR_TO_DATE", "unit": "万元", "decimals": 1, "polarity": "HIGHER_IS_BETTER",
               "breakdown": null, "formula": null}]}""";

    static final String CATALOGUES = "{\"items\": [" + CATALOGUE_KEPT + "], \"next\": null}";

    private CatalogueExamples() {}
}
