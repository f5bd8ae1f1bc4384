/** Recognitions read: at a moment, in lists, counted, in the caller's language. */
package io.zonewatch.registry.recognition.reading;
