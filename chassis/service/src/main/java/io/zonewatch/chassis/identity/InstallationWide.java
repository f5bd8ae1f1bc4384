package io.zonewatch.chassis.identity;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that changes what belongs to no unit or division but to all of them: calendars, catalogues, forms,
 * ladders, read models; or reads what names units of all of them and cannot be told by unit: dead letters. Its role is not enough:
 * the caller's scope must cover the installation ({@link InstallationSettings#division}), or the administrator of one county could
 * move every deadline of the city.
 *
 * <p>Others are answered 403, not 404: everybody may know that it is there, so there is nothing to hide, and "not found"
 * would send an honest caller looking for a misspelt path.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE}) // on a type only to name the filter that keeps it
@Retention(RetentionPolicy.RUNTIME)
public @interface InstallationWide {}
