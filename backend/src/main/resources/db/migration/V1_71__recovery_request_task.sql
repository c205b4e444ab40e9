-- Applicants ask after a request by its task number.
create unique index recovery_request_task on recovery_request (task_no);
