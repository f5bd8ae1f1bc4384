/**
 * Looks at pages and pictures as people see them: in Chromium, as it comes from the system's packages, driven by Playwright. Where there is no Chromium, tests that need
 * one are skipped, and say so; {@code ZONEWATCH_BROWSER=required} makes that a failure.
 */
package io.zonewatch.testing.browser;
