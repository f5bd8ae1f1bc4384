/**
 * The demonstration: loads a plan pack through the public APIs and plays a year of reporting on the simulated clock. All its
 * figures and all behaviour are synthetic.
 */
package io.zonewatch.local.demo;
