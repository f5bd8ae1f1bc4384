/**
 * Recognitions 认定: what a zone applies for and an authority grants, refuses or takes back. Designations and innovation
 * platforms are such; how they get from one state to the next, what holds on a day, and what was known of it at an instant
 * stands here once.
 */
package io.zonewatch.registry.recognition;
