/**
 * Designations 品牌: what a zone may call itself when an authority grants it, such as a low-carbon park. Which of them a zone
 * had on a day is part of its published state, from which they are counted.
 */
package io.zonewatch.registry.designation;
