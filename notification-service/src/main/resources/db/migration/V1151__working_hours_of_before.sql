-- Versions before wrote false for whoever had not said when to be told; since the installation has working hours, that reads as a choice against them. Nothing
-- tells the two apart, so the installation's rule holds for both: who wants to be told by night says so anew.
update preference set body = body - 'workingTimeOnly', version = version + 1 where body->>'workingTimeOnly' = 'false';
