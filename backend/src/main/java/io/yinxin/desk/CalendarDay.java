package io.yinxin.desk;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day that is not as its day of the week. @param working whether people work */
@Schema(name = "CalendarDay")
record CalendarDay(LocalDate day, boolean working, String note) {}
