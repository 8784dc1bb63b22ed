export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["health-live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["health-ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The board: at most a second behind the log. */
        get: operations["handovers-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many there are, what they are worth, and what is at risk; filters as for the board. */
        get: operations["handovers-summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One handover, always current; or as it was at a moment. */
        get: operations["handovers-get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/past": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** As it was after each version of a range: the first in full, of the others what changed. */
        get: operations["handovers-past"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every event of it: who, when, and one plain sentence. */
        get: operations["handovers-history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/conformance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it followed its process, and what was left out or came before its turn. */
        get: operations["handovers-conformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed between two moments, and by whom; the client counts too. */
        get: operations["handovers-changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/fill-dossier-section": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: fill-dossier-section */
        post: operations["handover-fill-dossier-section"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/sign-dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: sign-dossier */
        post: operations["handover-sign-dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/approve-dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: approve-dossier */
        post: operations["handover-approve-dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/return-dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: return-dossier */
        post: operations["handover-return-dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/nominate-successor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: nominate-successor */
        post: operations["handover-nominate-successor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/approve-successor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: approve-successor */
        post: operations["handover-approve-successor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/accept-appointment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: accept-appointment */
        post: operations["handover-accept-appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/decline-appointment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: decline-appointment */
        post: operations["handover-decline-appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/send-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: send-notice */
        post: operations["handover-send-notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/record-acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: record-acknowledgement */
        post: operations["handover-record-acknowledgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/record-objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: record-objection */
        post: operations["handover-record-objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/schedule-visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: schedule-visit */
        post: operations["handover-schedule-visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/cancel-visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: cancel-visit */
        post: operations["handover-cancel-visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/record-visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: record-visit */
        post: operations["handover-record-visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/correct-visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: correct-visit */
        post: operations["handover-correct-visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/record-interview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: record-interview */
        post: operations["handover-record-interview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/correct-interview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: correct-interview */
        post: operations["handover-correct-interview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/record-survey-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: record-survey-answer */
        post: operations["handover-record-survey-answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/correct-survey-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: correct-survey-answer */
        post: operations["handover-correct-survey-answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/skip-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: skip-step */
        post: operations["handover-skip-step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: pause */
        post: operations["handover-pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: resume */
        post: operations["handover-resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handovers/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** handover: cancel */
        post: operations["handover-cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what a departure would do, and writes nothing. */
        post: operations["departures-preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The departures, at most a second behind the log. */
        get: operations["departures-list"];
        put?: never;
        /** Announces a departure: every client of the one who leaves gets a handover. */
        post: operations["departures-announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One departure with its handovers; or as it was at a moment. */
        get: operations["departures-get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every event of it: who, when, and one plain sentence. */
        get: operations["departures-history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** departure: reschedule */
        post: operations["departure-reschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** departure: withdraw */
        post: operations["departure-withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{id}/name-interim-owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** departure: name-interim-owner */
        post: operations["departure-name-interim-owner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{id}/preview-reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what moving the last working day would do, and writes nothing. */
        post: operations["previews-reschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{id}/preview-withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what withdrawing the departure would do, and writes nothing. */
        post: operations["previews-withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{id}/gantt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its handovers over time: the dates of their steps, against the last working day. */
        get: operations["previews-gantt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is still to be sent or could not be delivered, at most a second behind the log.
         * @description An administrator sees that something failed and why, not whom it is for or about, and nothing of a departure whose last working day has not ended.
         */
        get: operations["effects-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clients, at most a second behind the log. */
        get: operations["clients-list"];
        put?: never;
        /** Adds a client by hand. */
        post: operations["clients-add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One client; or as it was at a moment. */
        get: operations["clients-get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every event of it: who, when, and one plain sentence. */
        get: operations["clients-history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who read of this client: newest first; repeats of the last minute may be missing. */
        get: operations["clients-reads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/erasure-certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the erasure of this client did, and what it cannot reach. Nothing in it is personal. */
        get: operations["clients-certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** client: correct */
        post: operations["client-correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/assign-owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** client: assign-owner */
        post: operations["client-assign-owner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/record-promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** client: record-promise */
        post: operations["client-record-promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/settle-promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** client: settle-promise */
        post: operations["client-settle-promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** client: deactivate */
        post: operations["client-deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/erase-client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** client: erase-client */
        post: operations["client-erase-client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/refuse-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** client: refuse-erasure */
        post: operations["client-refuse-erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/approve-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** client: approve-erasure */
        post: operations["client-approve-erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who signs in, at most a second behind the log.
         * @description A representative is a person too, and is here once a role was given or a sign-in linked.
         */
        get: operations["persons-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person. */
        get: operations["persons-get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every event of it: who, when, and one plain sentence. */
        get: operations["persons-history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** person: correct */
        post: operations["person-correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/grant-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** person: grant-role */
        post: operations["person-grant-role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/withdraw-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** person: withdraw-role */
        post: operations["person-withdraw-role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** person: deactivate */
        post: operations["person-deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** person: reactivate */
        post: operations["person-reactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/representatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The representatives, at most a second behind the log. */
        get: operations["representatives-list"];
        put?: never;
        /** Adds a representative by hand. */
        post: operations["representatives-add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/representatives/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One representative; or as it was at a moment. */
        get: operations["representatives-get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/representatives/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every event of it: who, when, and one plain sentence. */
        get: operations["representatives-history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/representatives/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** representative: correct */
        post: operations["representative-correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/representatives/{id}/close-to-new-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** representative: close-to-new-clients */
        post: operations["representative-close-to-new-clients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/representatives/{id}/reopen-to-new-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** representative: reopen-to-new-clients */
        post: operations["representative-reopen-to-new-clients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/representatives/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** representative: deactivate */
        post: operations["representative-deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/representatives/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** representative: reinstate */
        post: operations["representative-reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The policies. */
        get: operations["policies-list"];
        put?: never;
        /** Publishes a new policy. */
        post: operations["policies-add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes the next version of a policy; handovers that run keep theirs. */
        post: operations["policies-publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One policy in its newest version; or as it was at a moment. */
        get: operations["policies-get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every event of it: who, when, and one plain sentence. */
        get: operations["policies-history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The privacy notice, and the rule of every personal field. */
        get: operations["privacy-notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log, a departure or a handover as a file: evidence (JSON Lines), XES, OCEL 2.0, the process as BPMN 2.0, a report to print. */
        get: operations["exports-take"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/process/{track}.bpmn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process of a track as a policy has it now: BPMN 2.0 with its diagram. */
        get: operations["exports-process"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mappings that there are, each with the files that it reads. */
        get: operations["imports-list"];
        put?: never;
        /** Imports CSV files by a mapping that is sent with them and not kept. */
        post: operations["imports-runGiven"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{mapping}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports CSV files by a mapping. Importing the same again changes nothing. */
        post: operations["imports-run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who you are. */
        get: operations["me-me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for you: your moves, your decisions, what was escalated to you.
         * @description Pages follow the due dates of the handovers, and each page is in the order in which its tasks are due.
         */
        get: operations["me-tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clients, handovers, people and departures that fit, at most 8 of each. */
        get: operations["search-search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody's clients by tier, now and when the open handovers are done. */
        get: operations["reports-load"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/waits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By step: how many stand there and how long, and how long it took lately. */
        get: operations["reports-waits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every command of a person: what undoes it, what corrects it, whether it takes a reason. */
        get: operations["commands-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events that something which you may see has changed, at most two a second.
         * @description `event: log`, `data: {"kinds": ["handover", "client"]}`; the first one, at once, tells no kinds. It ends after a quarter of an hour, with your last working day, and at a restart: connect again.
         */
        get: operations["stream-listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["signinway-way"];
        put?: never;
        post: operations["signin-signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest checkpoint: a signed note (C2SP tlog-checkpoint). Keep it where we cannot go. */
        get: operations["record-newest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every checkpoint, the oldest first. */
        get: operations["record-checkpoints"];
        put?: never;
        /** Makes a checkpoint of all that is in the log now, and gives it. */
        post: operations["record-make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that sign for the log, and how each follows the one before. */
        get: operations["record-keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/proofs/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proves that an event is among the first so many (RFC 6962, section 2.1.1). */
        get: operations["record-inclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/proofs/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proves that the log of one size goes on from that of another (RFC 6962, section 2.1.2). */
        get: operations["record-consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the last pass over the whole log found. The worker makes one pass after another. */
        get: operations["record-verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["signin-accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Alive: {
            /** @enum {string} */
            status: "ok";
        };
        Checks: {
            /** @enum {string} */
            database: "ok" | "away";
            /** @enum {string} */
            vault: "ok" | "away";
            /** @enum {string} */
            readModels: "ok" | "behind" | "unknown";
        };
        Ready: {
            /** @enum {string} */
            status: "ok";
            checks: components["schemas"]["Checks"];
        };
        HandoverItem: {
            /** Format: uuid */
            id: string;
            /** @description For If-Match. */
            version: number;
            /** Format: uuid */
            clientId: string;
            /** @description '(erased)' where the name was erased. */
            clientName: string | null;
            /** @description The source's own id of the client. */
            clientExternalId: string | null;
            /** @description Such as Europe/Vienna. */
            clientTimeZone: string | null;
            /** @description What the client is worth. */
            lifetimeSpend: string | null;
            /** Format: uuid */
            departureId: string;
            /** @enum {string} */
            status: "open" | "paused" | "completed" | "cancelled";
            /**
             * @description The first step that is not done.
             * @enum {string}
             */
            stage: "compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys" | "completed" | "cancelled";
            /** @enum {string} */
            tier: "platinum" | "gold" | "silver" | "ordinary";
            /** @enum {string} */
            track: "vip" | "ordinary";
            /**
             * Format: uuid
             * @description The client's owner at present.
             */
            ownerId: string | null;
            /** @description '(erased)' where the name was erased. */
            ownerName: string | null;
            /**
             * Format: uuid
             * @description Who leaves.
             */
            outgoingId: string;
            /** @description '(erased)' where the name was erased. */
            outgoingName: string | null;
            /** Format: uuid */
            leadId: string;
            /** @description '(erased)' where the name was erased. */
            leadName: string | null;
            /**
             * Format: uuid
             * @description Who is nominated or appointed.
             */
            candidateId: string | null;
            /** @description '(erased)' where the name was erased. */
            candidateName: string | null;
            /**
             * Format: uuid
             * @description Who is appointed.
             */
            successorId: string | null;
            /** @description '(erased)' where the name was erased. */
            successorName: string | null;
            /** Format: date */
            lastWorkingDay: string;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description When its stage is due.
             */
            dueAt: string | null;
            overdue: boolean;
            /**
             * Format: date-time
             * @description When it was closed.
             */
            closedAt: string | null;
            /**
             * Format: date-time
             * @description Since when it stands at its stage.
             */
            since: string | null;
            /** @description A step that is not done was escalated to the lead. */
            escalated: boolean;
            /** @description A mail could not be delivered, and nothing has made up for it yet. */
            mailFailed: boolean;
        };
        PageOfHandoverItem: {
            items: components["schemas"]["HandoverItem"][];
            /** @description The cursor of the next page; null on the last one. */
            next: string | null;
        };
        SumView: {
            count: number;
            /** @description The clients' lifetime spend together. */
            value: string;
            /** @description Open or paused. */
            open: number;
            /** @description The clients' lifetime spend together. */
            openValue: string;
            /** @description Past the due date of their stage. */
            overdue: number;
            /** @description The clients' lifetime spend together. */
            overdueValue: string;
        };
        SumByStage: {
            count: number;
            /** @description The clients' lifetime spend together. */
            value: string;
            /** @description Open or paused. */
            open: number;
            /** @description The clients' lifetime spend together. */
            openValue: string;
            /** @description Past the due date of their stage. */
            overdue: number;
            /** @description The clients' lifetime spend together. */
            overdueValue: string;
            stage: string;
        };
        SumByTier: {
            count: number;
            /** @description The clients' lifetime spend together. */
            value: string;
            /** @description Open or paused. */
            open: number;
            /** @description The clients' lifetime spend together. */
            openValue: string;
            /** @description Past the due date of their stage. */
            overdue: number;
            /** @description The clients' lifetime spend together. */
            overdueValue: string;
            tier: string;
        };
        HandoverSumsView: {
            total: components["schemas"]["SumView"];
            /** @description Stages at which none stands are left out. */
            byStage: components["schemas"]["SumByStage"][];
            byTier: components["schemas"]["SumByTier"][];
        };
        ClientDetailsView: {
            name: string;
            /** @description Whom to speak to there. */
            contactName?: string;
            contactTitle?: string;
            email?: string;
            phone?: string;
            address?: string;
            country?: string;
            language?: string;
            /** @description Such as Europe/Vienna. */
            timeZone?: string;
        };
        PromiseView: {
            /** Format: uuid */
            promiseId: string;
            what: string;
            /** Format: date */
            dueOn?: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description The actor. */
            recordedBy: string;
            /** @enum {string} */
            outcome?: "kept" | "released";
        };
        ClientInBrief: {
            /** Format: uuid */
            id: string;
            name: string;
            externalId?: string;
            lifetimeSpend?: string;
            details: components["schemas"]["ClientDetailsView"];
            /** @description What it was promised, settled or not. */
            promises: components["schemas"]["PromiseView"][];
        };
        DeadlineView: {
            /** Format: date-time */
            dueAt: string;
            remindAt: string[];
            /** Format: date-time */
            escalateAt: string;
            /** @description The policy's date had passed, so the step is due on the next business day. */
            compressed?: boolean;
        };
        PlanView: {
            "compile-dossier"?: components["schemas"]["DeadlineView"];
            "appoint-successor"?: components["schemas"]["DeadlineView"];
            "notify-client"?: components["schemas"]["DeadlineView"];
            "joint-visit"?: components["schemas"]["DeadlineView"];
            interview?: components["schemas"]["DeadlineView"];
            "follow-up-surveys"?: components["schemas"]["DeadlineView"];
        };
        StepPending: {
            /** @enum {string} */
            status: "pending";
        };
        DossierUnderWay: {
            /** @enum {string} */
            status: "under-way";
            /** @description The actor who signed; a superior may still have to approve. */
            signedBy?: string;
        };
        StepSettled: {
            /** @enum {string} */
            status: "settled";
            /** Format: date-time */
            at: string;
            /** @description The actor. */
            by: string;
        };
        StepSkipped: {
            /** @enum {string} */
            status: "skipped";
            /** Format: date-time */
            at: string;
            /** @description The actor; 'policy' where the track has no such step. */
            by: string;
            reason?: string;
        };
        AppointmentUnderWay: {
            /** @enum {string} */
            status: "under-way";
            /** Format: uuid */
            nomineeId: string;
            /** @description The actor. */
            nominatedBy: string;
            /** @description The actor. */
            approvedBy?: string;
        };
        AppointmentSettled: {
            /** @enum {string} */
            status: "settled";
            /** Format: date-time */
            at: string;
            /** @description The actor. */
            by: string;
            /** Format: uuid */
            successorId: string;
        };
        NoticeUnderWay: {
            /** @enum {string} */
            status: "under-way";
            /** @enum {string} */
            channel: "email" | "in-person" | "video" | "call";
            /** Format: date-time */
            requestedAt: string;
            /**
             * Format: date-time
             * @description Once the client has been told.
             */
            sentAt?: string;
            /**
             * Format: date-time
             * @description Until when the client may object.
             */
            silenceEndsAt?: string;
        };
        NoticeSettled: {
            /** @enum {string} */
            status: "settled";
            /** Format: date-time */
            at: string;
            /** @description The actor. */
            by: string;
            /** @enum {string} */
            channel: "email" | "in-person" | "video" | "call";
            /** Format: date-time */
            requestedAt: string;
            /**
             * Format: date-time
             * @description Once the client has been told.
             */
            sentAt?: string;
            /**
             * Format: date-time
             * @description Until when the client may object.
             */
            silenceEndsAt?: string;
        };
        VisitUnderWay: {
            /** @enum {string} */
            status: "under-way";
            /** Format: date-time */
            scheduledAt: string;
            /** @description Where the visit is: its local time is told in this zone. */
            timeZone: string;
            /** @enum {string} */
            mode: "in-person" | "video";
            place?: string;
        };
        VisitView: {
            /** Format: date-time */
            heldAt: string;
            /** @enum {string} */
            mode: "in-person" | "video";
            /** @description Who was there. */
            present: string[];
            notes?: string;
        };
        VisitSettled: {
            /** @enum {string} */
            status: "settled";
            /** Format: date-time */
            at: string;
            /** @description The actor. */
            by: string;
            visit: components["schemas"]["VisitView"];
        };
        StepUnderWay: {
            /** @enum {string} */
            status: "under-way";
        };
        InterviewAnswerView: {
            question: string;
            answer: string;
        };
        InterviewView: {
            /** Format: date-time */
            heldAt: string;
            answers: components["schemas"]["InterviewAnswerView"][];
            notes?: string;
        };
        InterviewSettled: {
            /** @enum {string} */
            status: "settled";
            /** Format: date-time */
            at: string;
            /** @description The actor. */
            by: string;
            interview: components["schemas"]["InterviewView"];
        };
        SurveyPlannedView: {
            number: number;
            /**
             * Format: date-time
             * @description When it is sent.
             */
            dueAt: string;
            /** @enum {string} */
            status: "planned";
        };
        SurveyRequestedView: {
            number: number;
            /**
             * Format: date-time
             * @description When it is sent.
             */
            dueAt: string;
            /** @enum {string} */
            status: "requested";
            /** Format: date-time */
            closesAt: string;
            /** @description The mail that asks; without one the client is asked in person. */
            effectId?: string;
        };
        SurveyAnswerView: {
            /** @description The number of the survey. */
            survey: number;
            /** @description Satisfaction. */
            csat: number;
            /** @description Would recommend us. */
            nps: number;
            /** @description Ease. */
            ces?: number;
            comment?: string;
        };
        SurveyAnsweredView: {
            number: number;
            /**
             * Format: date-time
             * @description When it is sent.
             */
            dueAt: string;
            /** @enum {string} */
            status: "answered";
            answer: components["schemas"]["SurveyAnswerView"];
            /** Format: date-time */
            at: string;
        };
        SurveyUnansweredView: {
            number: number;
            /**
             * Format: date-time
             * @description When it is sent.
             */
            dueAt: string;
            /**
             * @description undelivered: the mail failed, and the client was not asked in another way. It may still answer.
             * @enum {string}
             */
            status: "unanswered" | "undelivered";
            /** Format: date-time */
            at: string;
            /** @description The mail that asks; without one the client is asked in person. */
            effectId?: string;
        };
        SurveysUnderWay: {
            /** @enum {string} */
            status: "under-way";
            surveys: (components["schemas"]["SurveyPlannedView"] | components["schemas"]["SurveyRequestedView"] | components["schemas"]["SurveyAnsweredView"] | components["schemas"]["SurveyUnansweredView"])[];
        };
        SurveysSettled: {
            /** @enum {string} */
            status: "settled";
            /** Format: date-time */
            at: string;
            /** @description The actor. */
            by: string;
            surveys: (components["schemas"]["SurveyPlannedView"] | components["schemas"]["SurveyRequestedView"] | components["schemas"]["SurveyAnsweredView"] | components["schemas"]["SurveyUnansweredView"])[];
        };
        StepsView: {
            "compile-dossier": components["schemas"]["StepPending"] | components["schemas"]["DossierUnderWay"] | components["schemas"]["StepSettled"] | components["schemas"]["StepSkipped"];
            "appoint-successor": components["schemas"]["StepPending"] | components["schemas"]["AppointmentUnderWay"] | components["schemas"]["AppointmentSettled"] | components["schemas"]["StepSkipped"];
            "notify-client": components["schemas"]["StepPending"] | components["schemas"]["NoticeUnderWay"] | components["schemas"]["NoticeSettled"] | components["schemas"]["StepSkipped"];
            "joint-visit": components["schemas"]["StepPending"] | components["schemas"]["VisitUnderWay"] | components["schemas"]["VisitSettled"] | components["schemas"]["StepSkipped"];
            interview: components["schemas"]["StepPending"] | components["schemas"]["StepUnderWay"] | components["schemas"]["InterviewSettled"] | components["schemas"]["StepSkipped"];
            "follow-up-surveys": components["schemas"]["StepPending"] | components["schemas"]["SurveysUnderWay"] | components["schemas"]["SurveysSettled"] | components["schemas"]["StepSkipped"];
        };
        DossierFieldView: {
            /** @description What the field is called; unique in its section. */
            key: string;
            text: string;
            /** @description Where this is known from. */
            source: string;
            /** @description The actor who wrote it. */
            author: string;
            /** Format: date-time */
            writtenAt: string;
        };
        DossierView: {
            background?: components["schemas"]["DossierFieldView"][];
            relationships?: components["schemas"]["DossierFieldView"][];
            preferences?: components["schemas"]["DossierFieldView"][];
            habits?: components["schemas"]["DossierFieldView"][];
            history?: components["schemas"]["DossierFieldView"][];
            "special-needs"?: components["schemas"]["DossierFieldView"][];
            goals?: components["schemas"]["DossierFieldView"][];
            expectations?: components["schemas"]["DossierFieldView"][];
            "open-promises"?: components["schemas"]["DossierFieldView"][];
            risks?: components["schemas"]["DossierFieldView"][];
        };
        InstantByStep: {
            /** Format: date-time */
            "compile-dossier"?: string;
            /** Format: date-time */
            "appoint-successor"?: string;
            /** Format: date-time */
            "notify-client"?: string;
            /** Format: date-time */
            "joint-visit"?: string;
            /** Format: date-time */
            interview?: string;
            /** Format: date-time */
            "follow-up-surveys"?: string;
        };
        StayView: {
            /** @enum {string} */
            step: "compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys";
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Missing where it stands now.
             */
            to?: string;
        };
        WaitsFor: {
            /** @enum {string} */
            kind: "client" | "representative";
            /** Format: uuid */
            id: string;
        };
        TimingView: {
            /**
             * @description What the due date is reckoned from.
             * @enum {string}
             */
            anchor: "announcement" | "last-working-day" | "ownership";
            /** @description An ISO 8601 duration such as P30D, or business days such as -15B. */
            due: string;
            /** @description Reckoned from the due date. */
            reminders: string[];
            /** @description An ISO 8601 duration such as P30D, or business days such as -15B. */
            escalate: string;
        };
        DossierTiming: {
            /**
             * @description What the due date is reckoned from.
             * @enum {string}
             */
            anchor: "announcement" | "last-working-day" | "ownership";
            /** @description An ISO 8601 duration such as P30D, or business days such as -15B. */
            due: string;
            /** @description Reckoned from the due date. */
            reminders: string[];
            /** @description An ISO 8601 duration such as P30D, or business days such as -15B. */
            escalate: string;
            /** @description Those that must be filled. */
            sections: ("background" | "relationships" | "preferences" | "habits" | "history" | "special-needs" | "goals" | "expectations" | "open-promises" | "risks")[];
            signature: boolean;
            approval: boolean;
        };
        AppointmentTiming: {
            /**
             * @description What the due date is reckoned from.
             * @enum {string}
             */
            anchor: "announcement" | "last-working-day" | "ownership";
            /** @description An ISO 8601 duration such as P30D, or business days such as -15B. */
            due: string;
            /** @description Reckoned from the due date. */
            reminders: string[];
            /** @description An ISO 8601 duration such as P30D, or business days such as -15B. */
            escalate: string;
            approval: boolean;
            acceptance: boolean;
        };
        NoticeTiming: {
            /**
             * @description What the due date is reckoned from.
             * @enum {string}
             */
            anchor: "announcement" | "last-working-day" | "ownership";
            /** @description An ISO 8601 duration such as P30D, or business days such as -15B. */
            due: string;
            /** @description Reckoned from the due date. */
            reminders: string[];
            /** @description An ISO 8601 duration such as P30D, or business days such as -15B. */
            escalate: string;
            /** @enum {string} */
            settledBy: "acknowledgement" | "silence";
            /** @description An ISO 8601 duration such as P30D, or business days such as -15B. */
            silence: string;
        };
        SurveysTiming: {
            /**
             * @description What the due date is reckoned from.
             * @enum {string}
             */
            anchor: "announcement" | "last-working-day" | "ownership";
            /** @description An ISO 8601 duration such as P30D, or business days such as -15B. */
            due: string;
            /** @description Reckoned from the due date. */
            reminders: string[];
            /** @description An ISO 8601 duration such as P30D, or business days such as -15B. */
            escalate: string;
            /** @description How long after the ownership passed each one is sent. */
            surveys: string[];
            /** @description An ISO 8601 duration such as P30D, or business days such as -15B. */
            answerWithin: string;
        };
        TrackView: {
            "compile-dossier": components["schemas"]["DossierTiming"];
            "appoint-successor": components["schemas"]["AppointmentTiming"];
            "notify-client": components["schemas"]["NoticeTiming"];
            "joint-visit": components["schemas"]["TimingView"] | null;
            interview: components["schemas"]["TimingView"] | null;
            "follow-up-surveys": components["schemas"]["SurveysTiming"];
            /** @enum {string} */
            ownershipPassesAfter: "notify-client" | "joint-visit" | "interview";
        };
        FailedMail: {
            /** @enum {string} */
            kind: "notice" | "reminder" | "escalation" | "survey" | "appointment";
            /** @enum {string} */
            step: "compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys";
            /** @description Whom it was for. */
            to: components["schemas"]["WaitsFor"];
            /** @description Of the survey, where it was one. */
            number?: number;
            /** Format: date-time */
            at: string;
        };
        HandoverDetail: {
            /** Format: uuid */
            id: string;
            /** @description For If-Match. */
            version: number;
            /** Format: uuid */
            clientId: string;
            /** @description '(erased)' where the name was erased. */
            clientName: string | null;
            /** @description The source's own id of the client. */
            clientExternalId: string | null;
            /** @description Such as Europe/Vienna. */
            clientTimeZone: string | null;
            /** @description What the client is worth. */
            lifetimeSpend: string | null;
            /** Format: uuid */
            departureId: string;
            /** @enum {string} */
            status: "open" | "paused" | "completed" | "cancelled";
            /**
             * @description The first step that is not done.
             * @enum {string}
             */
            stage: "compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys" | "completed" | "cancelled";
            /** @enum {string} */
            tier: "platinum" | "gold" | "silver" | "ordinary";
            /** @enum {string} */
            track: "vip" | "ordinary";
            /**
             * Format: uuid
             * @description The client's owner at present.
             */
            ownerId: string | null;
            /** @description '(erased)' where the name was erased. */
            ownerName: string | null;
            /**
             * Format: uuid
             * @description Who leaves.
             */
            outgoingId: string;
            /** @description '(erased)' where the name was erased. */
            outgoingName: string | null;
            /** Format: uuid */
            leadId: string;
            /** @description '(erased)' where the name was erased. */
            leadName: string | null;
            /**
             * Format: uuid
             * @description Who is nominated or appointed.
             */
            candidateId: string | null;
            /** @description '(erased)' where the name was erased. */
            candidateName: string | null;
            /**
             * Format: uuid
             * @description Who is appointed.
             */
            successorId: string | null;
            /** @description '(erased)' where the name was erased. */
            successorName: string | null;
            /** Format: date */
            lastWorkingDay: string;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description When its stage is due.
             */
            dueAt: string | null;
            overdue: boolean;
            /** @description The commands that you may send now. */
            allowed: ("fill-dossier-section" | "sign-dossier" | "approve-dossier" | "return-dossier" | "nominate-successor" | "approve-successor" | "accept-appointment" | "decline-appointment" | "send-notice" | "record-acknowledgement" | "record-objection" | "schedule-visit" | "record-visit" | "cancel-visit" | "correct-visit" | "record-interview" | "correct-interview" | "record-survey-answer" | "correct-survey-answer" | "skip-step" | "pause" | "resume" | "cancel")[];
            /**
             * Format: date-time
             * @description The moment of the past that is shown, and by whose clock lateness and moves are judged.
             */
            at?: string;
            client: components["schemas"]["ClientInBrief"];
            /** Format: date-time */
            closedAt?: string;
            closedBecause?: string;
            /** Format: uuid */
            policyId: string;
            policyVersion: number;
            /** @description By step: when it is due, and its reminders. */
            plan: components["schemas"]["PlanView"];
            /** @description By step: its status and what exists then. */
            steps: components["schemas"]["StepsView"];
            /** @description By section: the fields that are known. */
            dossier: components["schemas"]["DossierView"];
            /** @description Required sections of the dossier that are still empty. */
            gaps: ("background" | "relationships" | "preferences" | "habits" | "history" | "special-needs" | "goals" | "expectations" | "open-promises" | "risks")[];
            /** @description By step: when it was escalated to the lead. */
            escalatedAt: components["schemas"]["InstantByStep"];
            /** @description Where it stood, in order; a lost step comes again. */
            stays: components["schemas"]["StayView"][];
            /** @description Whose move it is; null when it is closed. */
            waitsFor: components["schemas"]["WaitsFor"] | null;
            /** @description The rules that it keeps: its track, as published when it was opened. */
            rules: components["schemas"]["TrackView"];
            /** @description The zone of the policy's calendar, in which its days are reckoned. */
            timeZone: string;
            /** @description Who declined, or whom the client refused. */
            refused: string[];
            /** @description Mails that could not be delivered and that nothing has made up for yet: tell or ask in another way. */
            failedMails: components["schemas"]["FailedMail"][];
        };
        ChangedMember: {
            /** @description The names that lead to it, from the outermost. */
            path: string[];
            /** @description What it is now; left out where it is no more. */
            value?: Record<string, never>;
        };
        NextState: {
            version: number;
            /** @description Lists are told as a whole. */
            changes: components["schemas"]["ChangedMember"][];
        };
        HandoverPast: {
            /** @description As it was after the first version. */
            first: components["schemas"]["HandoverDetail"];
            /** @description What each version after it changed, in order. */
            next: components["schemas"]["NextState"][];
        };
        HistoryEntry: {
            version: number;
            /** @description In the whole log. */
            position: number;
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * @description By the database's clock.
             */
            recordedAt: string;
            /** @description A role and an id, never a name. */
            actor: string;
            /** @description Who that is, in the reader's language; '(erased)' where the name was erased. */
            actorName: string;
            command: string;
            type: string;
            /** @description One plain sentence in the reader's language, with names for ids. */
            sentence: string;
        };
        HistoryItems: {
            items: components["schemas"]["HistoryEntry"][];
        };
        TokensView: {
            produced: number;
            consumed: number;
            /** @description Something came that the process was not ready for. */
            missing: number;
            /** @description Something did not come. */
            remaining: number;
        };
        DeviationView: {
            /** @enum {string} */
            kind: "skipped" | "out-of-order" | "repeated" | "not-in-process";
            activity: string;
            /** @description What should have come before it. */
            before?: string;
            /** @description What went otherwise, in the language of the reader. */
            sentence: string;
        };
        PlayedView: {
            activity: string;
            /** Format: date-time */
            at: string;
            actor: string;
            position: number;
            /** @description Settled with a successor who was lost later. */
            undone: boolean;
        };
        ConformanceView: {
            /** Format: uuid */
            handoverId: string;
            /** @enum {string} */
            status: "open" | "paused" | "completed" | "cancelled";
            /** @enum {string} */
            track: "vip" | "ordinary";
            /** @description Played to its end; else as far as the handover came. */
            complete: boolean;
            fits: boolean;
            fitness: number;
            tokens: components["schemas"]["TokensView"];
            deviations: components["schemas"]["DeviationView"][];
            activities: components["schemas"]["PlayedView"][];
        };
        ReachedMoment: {
            /** @description The handover's version then; 0 before it was opened. */
            version: number;
            /** Format: date-time */
            at: string;
        };
        ChangedField: {
            /**
             * @example steps.joint-visit.status
             * @example client.ownerId
             */
            field: string;
            /** @description The field in the reader's language. */
            label: string;
            /** @description As a reader reads it; null where there was no value. */
            before: string | null;
            after: string | null;
            /** @description Who sent the last command that changed it: a role and an id, never a name. */
            by: string;
            /** @description Who that is, in the reader's language. */
            byName: string;
            /** Format: date-time */
            at: string;
            /**
             * @description Whose version it is.
             * @enum {string}
             */
            stream: "handover" | "client";
            version: number;
            command: string;
        };
        EventBetween: {
            version: number;
            /** @description In the whole log. */
            position: number;
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * @description By the database's clock.
             */
            recordedAt: string;
            /** @description A role and an id, never a name. */
            actor: string;
            /** @description Who that is, in the reader's language; '(erased)' where the name was erased. */
            actorName: string;
            command: string;
            type: string;
            /** @description One plain sentence in the reader's language, with names for ids. */
            sentence: string;
            /** @enum {string} */
            stream: "handover" | "client";
        };
        HandoverDifference: {
            from: components["schemas"]["ReachedMoment"];
            to: components["schemas"]["ReachedMoment"];
            changes: components["schemas"]["ChangedField"][];
            /** @description All that was recorded between, in order. */
            events: components["schemas"]["EventBetween"][];
        };
        DossierFieldBody: {
            /** @description What the field is called; a later field with the same key takes its place. */
            key: string;
            text: string;
            /** @description Where this is known from. */
            source: string;
        };
        FillDossierSection: {
            /** @enum {string} */
            section: "background" | "relationships" | "preferences" | "habits" | "history" | "special-needs" | "goals" | "expectations" | "open-promises" | "risks";
            fields: components["schemas"]["DossierFieldBody"][];
        };
        ReceiptShape: {
            /** Format: uuid */
            commandId: string;
            /** @description Position of the first event in the log. */
            firstPosition: number;
            lastPosition: number;
            /** Format: date-time */
            recordedAt: string;
            /** @description Stream -> its version after the command. */
            versions: {
                [key: string]: number;
            };
            /** @description Leaf hashes in base64, in the order of the positions. */
            leaves: string[];
        };
        Receipted: {
            /** Format: uuid */
            id: string;
            /** @description The version after the command: for If-Match. */
            version: number;
            /** @description True when this is the first answer again, to a repeat with the same key. */
            repeated: boolean;
            /** @description Missing only where nothing had to be recorded. */
            receipt?: components["schemas"]["ReceiptShape"];
        };
        NoData: Record<string, never>;
        Reason: {
            reason: string;
        };
        NominateSuccessor: {
            /** Format: uuid */
            representativeId: string;
            reason?: string;
        };
        SendNotice: {
            /**
             * @description email is sent by Baton; the others record that it was said.
             * @enum {string}
             */
            channel: "email" | "in-person" | "video" | "call";
            note?: string;
        };
        Acknowledgement: {
            note?: string;
        };
        ScheduleVisit: {
            /** Format: date-time */
            at: string;
            /**
             * @description Where the visit is: its local time is told in this zone.
             * @example Europe/Vienna
             */
            timeZone: string;
            /** @enum {string} */
            mode: "in-person" | "video";
            place?: string;
        };
        VisitBody: {
            /** Format: date-time */
            heldAt: string;
            /** @enum {string} */
            mode: "in-person" | "video";
            /** @description Who was there. */
            present: string[];
            notes?: string;
        };
        CorrectVisit: {
            /** Format: date-time */
            heldAt?: string;
            /** @enum {string} */
            mode?: "in-person" | "video";
            present?: string[];
            notes?: string;
            reason: string;
        };
        InterviewAnswer: {
            question: string;
            answer: string;
        };
        InterviewBody: {
            /** Format: date-time */
            heldAt: string;
            answers: components["schemas"]["InterviewAnswer"][];
            notes?: string;
        };
        CorrectInterview: {
            /** Format: date-time */
            heldAt?: string;
            answers?: components["schemas"]["InterviewAnswer"][];
            notes?: string;
            reason: string;
        };
        SurveyAnswerBody: {
            /** @description The number of the survey. */
            survey: number;
            /** @description Satisfaction. */
            csat: number;
            /** @description Would recommend us. */
            nps: number;
            /** @description Ease. */
            ces?: number;
            comment?: string;
        };
        CorrectSurveyAnswer: {
            /** @description The number of the survey. */
            survey: number;
            /** @description Satisfaction. */
            csat: number;
            /** @description Would recommend us. */
            nps: number;
            /** @description Ease. */
            ces?: number;
            comment?: string;
            reason: string;
        };
        SkipStep: {
            /** @enum {string} */
            step: "compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys";
            reason: string;
        };
        CancelHandover: {
            reason: string;
            /**
             * Format: uuid
             * @description Who looks after the client from now on.
             */
            ownerId: string;
        };
        AnnounceBody: {
            /**
             * Format: uuid
             * @description Who leaves.
             */
            representativeId: string;
            /**
             * Format: date
             * @description A business day of the policy's calendar, today or later.
             */
            lastWorkingDay: string;
            /** @enum {string} */
            kind: "planned" | "sudden";
            reason?: string;
            /**
             * Format: uuid
             * @description The built-in policy unless told.
             */
            policyId?: string;
            /**
             * Format: uuid
             * @description Who looks after clients when no superior stays.
             */
            defaultOwnerId?: string;
        };
        PlannedStep: {
            /** @enum {string} */
            step: "compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys";
            /** Format: date-time */
            dueAt: string;
            /** @description True where the policy's own date cannot be kept. */
            compressed: boolean;
        };
        PreviewedClient: {
            /** Format: uuid */
            clientId: string;
            name?: string;
            /** @enum {string} */
            tier: "platinum" | "gold" | "silver" | "ordinary";
            /** @enum {string} */
            track: "vip" | "ordinary";
            lifetimeSpend: string | null;
            plan: components["schemas"]["PlannedStep"][];
            /** @description Whom matching proposes; null until there is matching. */
            proposal: null;
        };
        PreviewConflict: {
            /** Format: uuid */
            clientId?: string;
            /** @description Where the client is not among `clients`. */
            clientName?: string;
            /** @enum {string} */
            step?: "compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys";
            /** @enum {string} */
            code: "date-cannot-be-kept" | "client-has-no-email" | "no-senior-lead" | "handover-superseded" | "successor-lost";
            message: string;
            /** Format: date-time */
            dueAt?: string;
        };
        Preview: {
            /** Format: uuid */
            representativeId: string;
            /** Format: date */
            lastWorkingDay: string;
            /** Format: uuid */
            policyId: string;
            clients: components["schemas"]["PreviewedClient"][];
            conflicts: components["schemas"]["PreviewConflict"][];
            interimOwners: string[];
            /** @description How many handovers would be opened. */
            handovers: number;
        };
        Opened: {
            /**
             * Format: uuid
             * @description A large departure opens it a little later.
             */
            id: string;
            /** Format: uuid */
            clientId: string;
            /** @enum {string} */
            tier: "platinum" | "gold" | "silver" | "ordinary";
            /** @enum {string} */
            track: "vip" | "ordinary";
            /**
             * Format: uuid
             * @description Of a sudden departure: who follows if nobody is found.
             */
            interimOwnerId?: string;
        };
        Announced: {
            /** Format: uuid */
            id: string;
            /** @description The version after the command: for If-Match. */
            version: number;
            /** @description True when this is the first answer again, to a repeat with the same key. */
            repeated: boolean;
            /** @description Missing only where nothing had to be recorded. */
            receipt?: components["schemas"]["ReceiptShape"];
            handovers: components["schemas"]["Opened"][];
        };
        DepartureItem: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            representativeId: string;
            /** Format: date */
            lastWorkingDay: string;
            /**
             * Format: date-time
             * @description The instant at which that day ends.
             */
            endsAt: string;
            /** @enum {string} */
            kind: "planned" | "sudden";
            /** @enum {string} */
            status: "announced" | "last-day-passed" | "withdrawn" | "completed";
            /** Format: uuid */
            policyId: string;
            policyVersion: number;
            /** Format: date-time */
            announcedAt: string;
            /** @description Of a large departure: for how many handovers the last decision about it is still being carried out. */
            backlog: number;
            /** @description '(erased)' where the name was erased. */
            representativeName: string | null;
            /** @description How many there are. */
            handovers: number;
            /** @description How many of them are not closed. */
            openHandovers: number;
        };
        PageOfDepartureItem: {
            items: components["schemas"]["DepartureItem"][];
            /** @description The cursor of the next page; null on the last one. */
            next: string | null;
        };
        DepartureDetail: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            representativeId: string;
            /** Format: date */
            lastWorkingDay: string;
            /**
             * Format: date-time
             * @description The instant at which that day ends.
             */
            endsAt: string;
            /** @enum {string} */
            kind: "planned" | "sudden";
            /** @enum {string} */
            status: "announced" | "last-day-passed" | "withdrawn" | "completed";
            /** Format: uuid */
            policyId: string;
            policyVersion: number;
            /** Format: date-time */
            announcedAt: string;
            /** @description Of a large departure: for how many handovers the last decision about it is still being carried out. */
            backlog: number;
            reason?: string;
            /** @description Who may become interim owner, in this order. */
            fallbackIds: string[];
            handovers: components["schemas"]["Opened"][];
            /** @description Nobody who stays could look after the clients on the last working day: name an interim owner. */
            needsInterimOwner: boolean;
            allowed: ("reschedule" | "withdraw" | "name-interim-owner")[];
        };
        RescheduleDeparture: {
            /** Format: date */
            lastWorkingDay: string;
            reason?: string;
        };
        WithdrawDeparture: {
            reason?: string;
        };
        NameInterimOwner: {
            /**
             * Format: uuid
             * @description Who looks after clients for whom nobody is found by the last working day.
             */
            representativeId: string;
        };
        LastDay: {
            /** Format: date */
            lastWorkingDay: string;
            /** Format: date-time */
            endsAt: string;
        };
        MovedStep: {
            /** @enum {string} */
            step: "compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys";
            /**
             * Format: date-time
             * @description When it is due now.
             */
            before: string | null;
            /** Format: date-time */
            after: string;
            /** @description True where the policy's own date cannot be kept. */
            compressed: boolean;
        };
        ChangedHandoverView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            clientId: string;
            clientName: string;
            lifetimeSpend: string | null;
            /** @enum {string} */
            tier: "platinum" | "gold" | "silver" | "ordinary";
            /** @enum {string} */
            track: "vip" | "ordinary";
            /**
             * @description goes-on: open and left as it is; closed: was closed before.
             * @enum {string}
             */
            outcome: "moved" | "cancelled" | "goes-on" | "closed";
            /** @description The steps whose date would move. */
            steps: components["schemas"]["MovedStep"][];
        };
        ChangeConflict: {
            /** Format: uuid */
            handoverId: string;
            /** Format: uuid */
            clientId: string;
            /** @enum {string} */
            step: "compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys";
            /** @enum {string} */
            code: "date-cannot-be-kept";
            /** Format: date-time */
            dueAt: string;
        };
        ChangePreview: {
            /** Format: uuid */
            departureId: string;
            before: components["schemas"]["LastDay"];
            /** @description Null when it is withdrawn. */
            after: components["schemas"]["LastDay"] | null;
            handovers: components["schemas"]["ChangedHandoverView"][];
            /** @description What cannot be kept. */
            conflicts: components["schemas"]["ChangeConflict"][];
        };
        GanttStepView: {
            /** @enum {string} */
            step: "compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys";
            /** @enum {string} */
            status: "pending" | "under-way" | "settled" | "skipped";
            /**
             * Format: date-time
             * @description Not known before its anchor is.
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @description When it was settled or skipped.
             */
            doneAt: string | null;
            /** @description Done after its due date, or due and not done. */
            late: boolean;
        };
        GanttHandoverView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            clientId: string;
            clientName: string;
            lifetimeSpend: string | null;
            /** @enum {string} */
            tier: "platinum" | "gold" | "silver" | "ordinary";
            /** @enum {string} */
            track: "vip" | "ordinary";
            /** @enum {string} */
            status: "open" | "paused" | "completed" | "cancelled";
            /** @enum {string} */
            stage: "compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys" | "completed" | "cancelled";
            /** Format: uuid */
            ownerId: string | null;
            ownerName: string | null;
            /** Format: uuid */
            successorId: string | null;
            successorName: string | null;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description When it was closed.
             */
            closedAt: string | null;
            /** @description Steps that the track does not have are left out. */
            steps: components["schemas"]["GanttStepView"][];
            /** @description Where it stood, in order; a lost step comes again. */
            stays: components["schemas"]["StayView"][];
        };
        Gantt: {
            /** Format: uuid */
            departureId: string;
            /** Format: uuid */
            representativeId: string;
            representativeName: string | null;
            /** Format: date-time */
            announcedAt: string;
            /** Format: date */
            lastWorkingDay: string;
            /**
             * Format: date-time
             * @description The instant at which that day ends.
             */
            endsAt: string;
            handovers: components["schemas"]["GanttHandoverView"][];
        };
        EffectOf: {
            /** @enum {string} */
            kind: "handover" | "departure";
            /** Format: uuid */
            id: string;
            /** @description The client of a handover, or who leaves. */
            name: string | null;
        };
        EffectTo: {
            /** @enum {string} */
            kind: "client" | "representative" | "person";
            /** @description Null for an administrator. */
            id: string | null;
            /** @description Null for an administrator. */
            name: string | null;
        };
        EffectItem: {
            id: string;
            /** @enum {string} */
            kind: "notice" | "reminder" | "escalation" | "survey" | "appointment" | "interim-owner-needed";
            /**
             * @description Still to be sent, or failed for good and not made up for.
             * @enum {string}
             */
            status: "owed" | "failed";
            /** @description What owes it; null for an administrator. */
            of: components["schemas"]["EffectOf"] | null;
            /** @enum {string|null} */
            step: "compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys" | null;
            /** @description Of a survey. */
            number: number | null;
            /** @description Whom it is for. */
            to: components["schemas"]["EffectTo"];
            /**
             * Format: date-time
             * @description Since when it is owed.
             */
            since: string;
            /** Format: date-time */
            failedAt: string | null;
            /** @description Why it failed, without addresses. */
            reason: string | null;
        };
        PageOfEffectItem: {
            items: components["schemas"]["EffectItem"][];
            /** @description The cursor of the next page; null on the last one. */
            next: string | null;
        };
        ClientItem: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @description The source's own id. */
            externalId: string | null;
            name: string;
            email: string | null;
            country: string | null;
            language: string | null;
            lifetimeSpend: string | null;
            ownerId: string | null;
            openHandoverId: string | null;
            /** @description '(erased)' where the name was erased. */
            ownerName: string | null;
            /** @description Such as Europe/Vienna. */
            timeZone: string | null;
            /**
             * @description That of its open handover, else what its spend gives by the built-in policy.
             * @enum {string}
             */
            tier: "platinum" | "gold" | "silver" | "ordinary";
            active: boolean;
        };
        PageOfClientItem: {
            items: components["schemas"]["ClientItem"][];
            /** @description The cursor of the next page; null on the last one. */
            next: string | null;
        };
        ClientDetailsBody: {
            name: string;
            contactName?: string;
            contactTitle?: string;
            /** Format: email */
            email?: string;
            phone?: string;
            address?: string;
            country?: string;
            language?: string;
            /** @example Europe/Vienna */
            timeZone?: string;
        };
        KnownField: {
            /** @enum {string} */
            section: "background" | "relationships" | "preferences" | "habits" | "history" | "special-needs" | "goals" | "expectations" | "open-promises" | "risks";
            key: string;
            text: string;
            source: string;
        };
        AddClient: {
            /** @description The source's own id. */
            externalId?: string;
            details: components["schemas"]["ClientDetailsBody"];
            /**
             * Format: uuid
             * @description Who serves the client.
             */
            ownerId?: string;
            /**
             * @description What the tier is reckoned from.
             * @example 15000.00
             */
            lifetimeSpend?: string;
            /** @description What is known of the client already. */
            dossier?: components["schemas"]["KnownField"][];
        };
        ErasureAsked: {
            requestedBy: string;
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string} */
            ground: "client-request" | "retention-ended" | "consent-withdrawn" | "other";
            note?: string;
        };
        Erased: {
            /** Format: uuid */
            certificateId: string;
            /** Format: date-time */
            at: string;
        };
        ClientDetail: {
            /** Format: uuid */
            id: string;
            /** @description For If-Match. */
            version: number;
            active: boolean;
            externalId?: string;
            details: components["schemas"]["ClientDetailsView"];
            lifetimeSpend?: string;
            /** Format: uuid */
            ownerId?: string;
            /**
             * @description Why the owner is the owner.
             * @enum {string}
             */
            ownerBasis?: "import" | "assigned" | "successor" | "interim";
            /** Format: uuid */
            openHandoverId?: string;
            promises: components["schemas"]["PromiseView"][];
            /** @description By section: the fields that are known. */
            dossier: components["schemas"]["DossierView"];
            /** @description An erasure that was asked for and waits for another person. */
            erasure?: components["schemas"]["ErasureAsked"];
            /** @description Set once the client was erased. */
            erased?: components["schemas"]["Erased"];
            /** @description The commands that you may send now. */
            allowed: ("correct" | "record-promise" | "settle-promise" | "assign-owner" | "deactivate" | "erase-client" | "refuse-erasure" | "approve-erasure")[];
        };
        ReadItemView: {
            /** @description A role and an id. */
            reader: string;
            /** @description A person's name, or the role in your language. */
            readerName: string;
            /** @description What was shown, such as client or handover. */
            what: string;
            /** @description The purpose that was said, or else the standing, such as as-successor. */
            why: string;
            /** Format: uuid */
            handoverId?: string;
            /** @description The moment that was asked for; left out for the present. */
            moment?: string;
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * @description The last of these readings.
             */
            lastAt: string;
            /** @description Repeats within a minute are told together. */
            times: number;
            /** @description Of the event in the log. */
            position: number;
        };
        PageOfReadItemView: {
            items: components["schemas"]["ReadItemView"][];
            /** @description The cursor of the next page; null on the last one. */
            next: string | null;
        };
        ErasedStream: {
            stream: string;
            events: number;
            /** @description Fields that nobody can open any more. */
            sealedFields: number;
        };
        ErasureRecord: {
            stream: string;
            version: number;
            position: number;
            /** @description The leaf hash in base64. */
            leaf: string;
            /** Format: date-time */
            recordedAt: string;
        };
        DeliveredMail: {
            effectId: string;
            messageId: string;
            /** Format: date-time */
            sentAt: string;
        };
        BeyondReach: {
            mails: components["schemas"]["DeliveredMail"][];
            /** @description Effect ids of mails that were ordered, and of which nothing is known. */
            mailsUnknown: string[];
            /**
             * Format: date-time
             * @description Until then backups with the key may exist.
             */
            backupsUntil: string;
            copies: string;
        };
        CertificateView: {
            /** Format: uuid */
            certificateId: string;
            /** Format: uuid */
            clientId: string;
            /** @enum {string} */
            ground: "client-request" | "retention-ended" | "consent-withdrawn" | "other";
            requestedBy: string;
            /** Format: date-time */
            requestedAt: string;
            approvedBy: string;
            /** Format: date-time */
            erasedAt: string;
            /** @description False only until the vault has answered. */
            keyDestroyed: boolean;
            streams: components["schemas"]["ErasedStream"][];
            sealedFieldsByType: {
                [key: string]: number;
            };
            sealedFields: number;
            record: components["schemas"]["ErasureRecord"];
            beyondReach: components["schemas"]["BeyondReach"];
            /** @description What stays in the log in plain text. */
            remains: string;
        };
        CorrectedClientDetails: {
            name?: string;
            contactName?: string | null;
            contactTitle?: string | null;
            /** Format: email */
            email?: string | null;
            phone?: string | null;
            address?: string | null;
            country?: string | null;
            language?: string | null;
            /** @example Europe/Vienna */
            timeZone?: string | null;
        };
        CorrectClient: {
            /** @description null takes a value away. */
            details: components["schemas"]["CorrectedClientDetails"];
            reason?: string;
        };
        AssignOwner: {
            /** Format: uuid */
            representativeId: string;
            reason?: string;
        };
        RecordPromise: {
            what: string;
            /** Format: date */
            dueOn?: string;
        };
        SettlePromise: {
            /** Format: uuid */
            promiseId: string;
            /** @enum {string} */
            outcome: "kept" | "released";
            note?: string;
        };
        EraseClient: {
            /**
             * @description Why nothing of the client may be kept.
             * @enum {string}
             */
            ground: "client-request" | "retention-ended" | "consent-withdrawn" | "other";
            note?: string;
        };
        RefuseErasure: {
            reason?: string;
        };
        RoleView: {
            /** @enum {string} */
            role: "hr" | "manager" | "rep" | "department-head" | "auditor" | "administrator" | "service-desk";
            /**
             * @description How far the role reaches.
             * @enum {string}
             */
            scope: "own" | "team" | "unit" | "all";
        };
        PersonItem: {
            /** Format: uuid */
            id: string;
            name: string;
            roles: components["schemas"]["RoleView"][];
        };
        PageOfPersonItem: {
            items: components["schemas"]["PersonItem"][];
            /** @description The cursor of the next page; null on the last one. */
            next: string | null;
        };
        PersonDetail: {
            /** Format: uuid */
            id: string;
            name: string;
            roles: components["schemas"]["RoleView"][];
            /** @description For If-Match. */
            version: number;
            /** @description For administrators, auditors and the person alone. */
            email?: string;
            /** @description The organisation unit. */
            unit?: string;
            /** @description Whether this person may sign in. */
            active: boolean;
            /** @description The commands that you may send now. */
            allowed: ("correct" | "grant-role" | "withdraw-role" | "deactivate" | "reactivate")[];
        };
        CorrectedPersonDetails: {
            name?: string;
            /** Format: email */
            email?: string | null;
        };
        CorrectPerson: {
            /** @description null takes a value away. */
            details: components["schemas"]["CorrectedPersonDetails"];
        };
        GrantRole: {
            /** @enum {string} */
            role: "hr" | "manager" | "rep" | "department-head" | "auditor" | "administrator" | "service-desk";
            /**
             * @description How far the role reaches.
             * @enum {string}
             */
            scope: "own" | "team" | "unit" | "all";
            /** @description The organisation unit of the person: an id or a code, and nobody’s name. */
            unit?: string;
        };
        WithdrawRole: {
            /** @enum {string} */
            role: "hr" | "manager" | "rep" | "department-head" | "auditor" | "administrator" | "service-desk";
        };
        LoadByTier: {
            platinum?: number;
            gold?: number;
            silver?: number;
            ordinary?: number;
        };
        RepresentativeItem: {
            /** Format: uuid */
            id: string;
            /** @description For those above and the person alone. */
            version?: number;
            /** @description The source's own id. */
            externalId: string | null;
            name: string;
            email: string | null;
            title: string | null;
            managerId: string | null;
            languages: string[];
            capacity: number | null;
            /**
             * @description Not for reps. Whoever has no part in it is told of somebody who leaves, or takes no new clients, as active.
             * @enum {string}
             */
            status?: "active" | "leaving" | "closing" | "left";
            departureId?: string | null;
            lastWorkingDay?: string | null;
            managerName: string | null;
            /** @description In which this one leaves, is to follow or follows. */
            openHandovers?: number;
            /** @description How many active clients of each tier. */
            load?: components["schemas"]["LoadByTier"];
        };
        PageOfRepresentativeItem: {
            items: components["schemas"]["RepresentativeItem"][];
            /** @description The cursor of the next page; null on the last one. */
            next: string | null;
        };
        RepresentativeDetailsBody: {
            name: string;
            /** Format: email */
            email?: string;
            title?: string;
            phone?: string;
        };
        RepresentativeTraitsBody: {
            /**
             * Format: uuid
             * @description To whom this person reports.
             */
            managerId?: string;
            languages?: string[];
            /** @description How many clients this person can look after. */
            capacity?: number;
        };
        AddRepresentative: {
            /** @description The source's own id. */
            externalId?: string;
            details: components["schemas"]["RepresentativeDetailsBody"];
            traits?: components["schemas"]["RepresentativeTraitsBody"];
        };
        Active: {
            /** @enum {string} */
            status: "active";
        };
        Leaving: {
            /** @enum {string} */
            status: "leaving";
            /** Format: uuid */
            departureId: string;
            /** Format: date */
            lastWorkingDay: string;
        };
        Closing: {
            /**
             * @description Takes no new clients.
             * @enum {string}
             */
            status: "closing";
        };
        Left: {
            /** @enum {string} */
            status: "left";
        };
        DetailsView: {
            name: string;
            email?: string;
            title?: string;
            phone?: string;
        };
        TraitsView: {
            /**
             * Format: uuid
             * @description To whom this person reports.
             */
            managerId?: string;
            languages?: string[];
            /** @description How many clients this person can look after. */
            capacity?: number;
        };
        RepresentativeDetail: {
            /** Format: uuid */
            id: string;
            /** @description For If-Match; for those above and the person alone. */
            version?: number;
            externalId?: string;
            details: components["schemas"]["DetailsView"];
            traits: components["schemas"]["TraitsView"];
            /** @description Whether they stay. */
            presence?: components["schemas"]["Active"] | components["schemas"]["Leaving"] | components["schemas"]["Closing"] | components["schemas"]["Left"];
            /** @description The commands that you may send now. */
            allowed: ("correct" | "close-to-new-clients" | "reopen-to-new-clients" | "deactivate" | "reinstate")[];
            /**
             * Format: date-time
             * @description When this person last came back.
             */
            returnedAt?: string;
        };
        CorrectedRepresentativeDetails: {
            name?: string;
            /** Format: email */
            email?: string | null;
            title?: string | null;
            phone?: string | null;
        };
        CorrectedRepresentativeTraits: {
            /** Format: uuid */
            managerId?: string | null;
            languages?: string[] | null;
            capacity?: number | null;
        };
        CorrectRepresentative: {
            /** @description null takes a value away. */
            details?: components["schemas"]["CorrectedRepresentativeDetails"];
            /** @description null takes a value away. */
            traits?: components["schemas"]["CorrectedRepresentativeTraits"];
            reason?: string;
        };
        RepresentativeReason: {
            reason: string;
        };
        PolicyItem: {
            /** Format: uuid */
            id: string;
            /** @description The newest published version. */
            version: number;
            name: string;
        };
        PageOfPolicyItem: {
            items: components["schemas"]["PolicyItem"][];
            /** @description The cursor of the next page; null on the last one. */
            next: string | null;
        };
        PublishBody: {
            /** @description name, calendar, tiers and tracks; read the built-in policy as an example. Mistakes are told one by one. */
            document: {
                [key: string]: unknown;
            };
        };
        CalendarView: {
            /** @example Europe/Vienna */
            timeZone: string;
            /** @description ISO weekdays, 1 is Monday. */
            weekend: number[];
            holidays: string[];
            /** @description HH:MM, the local time at which a working day ends. */
            dayEnds: string;
        };
        TierRuleView: {
            /** @enum {string} */
            tier: "platinum" | "gold" | "silver" | "ordinary";
            /** @description Lifetime spend from which the tier applies. */
            from: string;
            /** @enum {string} */
            track: "vip" | "ordinary";
        };
        TracksView: {
            vip: components["schemas"]["TrackView"];
            ordinary: components["schemas"]["TrackView"];
        };
        PolicyDocumentView: {
            name: string;
            calendar: components["schemas"]["CalendarView"];
            /** @description Highest first; the last one starts at 0. */
            tiers: components["schemas"]["TierRuleView"][];
            tracks: components["schemas"]["TracksView"];
        };
        PolicyDetail: {
            /** Format: uuid */
            id: string;
            /** @description The version that the document is; for If-Match. */
            version: number;
            document: components["schemas"]["PolicyDocumentView"];
            allowed: "publish"[];
        };
        NoticePart: {
            heading: string;
            text: string;
        };
        FieldRule: {
            /** @example client.phone */
            field: string;
            /** @description Why it is collected. */
            purpose: string;
            /** @description On what ground. */
            ground: string;
            seenBy: string;
            /** @description For how long. */
            kept: string;
            /** @description In characters; requests and imports are held to it. */
            maxLength: number;
            /** @description What must not be written into it. */
            never: string[];
            /** @description The events of the record that it is sealed in. */
            recordedIn: string[];
        };
        PrivacyView: {
            /** @enum {string} */
            language: "en" | "zh-Hant" | "zh-Hans";
            title: string;
            notice: components["schemas"]["NoticePart"][];
            fields: components["schemas"]["FieldRule"][];
        };
        MappedFile: {
            name: string;
            /** @description Such as big5; UTF-8 unless told. */
            encoding?: string;
            /** @description A comma unless told. */
            delimiter?: string;
        };
        MappingView: {
            /** @description As POST /v1/imports/{mapping} takes it. */
            name: string;
            description?: string;
            files: components["schemas"]["MappedFile"][];
            /** @description Files that may come too, and are not read. */
            ignored: string[];
        };
        Mappings: {
            items: components["schemas"]["MappingView"][];
        };
        CountsView: {
            /** @description Rows of the file. */
            read: number;
            added: number;
            changed: number;
            unchanged: number;
        };
        RejectedRow: {
            /** @description Tells one reason from another. */
            code: string;
            /** @description What the reason names. */
            values: {
                [key: string]: string;
            };
            /** @description What is wrong and what to do, in the reader's language. */
            reason: string;
            file: string;
            line: number;
            /** @description Empty where no single column is meant. */
            column: string;
        };
        NoteView: {
            /** @description Tells one reason from another. */
            code: string;
            /** @description What the reason names. */
            values: {
                [key: string]: string;
            };
            /** @description What is wrong and what to do, in the reader's language. */
            reason: string;
            kind: string;
            externalId: string;
        };
        ImportReportView: {
            mapping: string;
            dryRun: boolean;
            representatives: components["schemas"]["CountsView"];
            clients: components["schemas"]["CountsView"];
            /** @description By the mapping's tables. */
            rows: {
                [key: string]: number;
            };
            /** @description At most 1,000 of the rows that were left out. */
            rejected: components["schemas"]["RejectedRow"][];
            rejectedTotal: number;
            /** @description What was left as it is, and why. */
            notes: components["schemas"]["NoteView"][];
        };
        Me: {
            /** @description The actor, as the log keeps it: a role and an id. */
            account: string;
            /** Format: uuid */
            personId: string;
            name: string;
            /**
             * @description In which you act now.
             * @enum {string}
             */
            role: "hr" | "manager" | "rep" | "department-head" | "auditor" | "administrator" | "service-desk";
            /**
             * @description How far that role reaches.
             * @enum {string}
             */
            scope: "own" | "team" | "unit" | "all";
            /** @description All that you may sign in with. */
            roles: components["schemas"]["RoleView"][];
            /** @description Your organisation unit. */
            unit?: string;
            /**
             * Format: uuid
             * @description Where you serve clients: your id.
             */
            representativeId?: string;
            /** @description Whether others report to you. */
            team: boolean;
            /** @description The first of the person's languages, such as zh-TW. */
            language?: string;
        };
        TaskView: {
            /** Format: uuid */
            handoverId: string;
            /** @description For If-Match. */
            version: number;
            /** @enum {string} */
            step: "compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys";
            /**
             * @description Your own move; a decision that is yours as a superior; a late step that was escalated to you.
             * @enum {string}
             */
            kind: "move" | "decision" | "escalation";
            /** @description Of `allowed`: those that move the step on. */
            commands: ("fill-dossier-section" | "sign-dossier" | "approve-dossier" | "return-dossier" | "nominate-successor" | "approve-successor" | "accept-appointment" | "decline-appointment" | "send-notice" | "record-acknowledgement" | "record-objection" | "schedule-visit" | "record-visit" | "cancel-visit" | "correct-visit" | "record-interview" | "correct-interview" | "record-survey-answer" | "correct-survey-answer" | "skip-step" | "pause" | "resume" | "cancel")[];
            /** Format: date-time */
            dueAt: string | null;
            /**
             * Format: date-time
             * @description When a visit is arranged for.
             */
            scheduledAt: string | null;
            overdue: boolean;
            /** Format: uuid */
            departureId: string;
            /** Format: uuid */
            clientId: string;
            clientName: string | null;
            clientTimeZone: string | null;
            lifetimeSpend: string | null;
            /** @enum {string} */
            tier: "platinum" | "gold" | "silver" | "ordinary";
            outgoingName: string | null;
            /** @description Who is nominated or appointed. */
            candidateName: string | null;
        };
        PageOfTaskView: {
            items: components["schemas"]["TaskView"][];
            /** @description The cursor of the next page; null on the last one. */
            next: string | null;
        };
        FoundClient: {
            /** Format: uuid */
            id: string;
            name: string;
            externalId: string | null;
            /** @enum {string} */
            tier: "platinum" | "gold" | "silver" | "ordinary";
            ownerName: string | null;
            active: boolean;
        };
        FoundHandover: {
            /** Format: uuid */
            id: string;
            clientName: string | null;
            /** @enum {string} */
            stage: "compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys" | "completed" | "cancelled";
            /** @enum {string} */
            status: "open" | "paused" | "completed" | "cancelled";
            /** @enum {string} */
            tier: "platinum" | "gold" | "silver" | "ordinary";
            outgoingName: string | null;
            successorName: string | null;
        };
        FoundPerson: {
            /** Format: uuid */
            id: string;
            name: string;
            title: string | null;
            externalId: string | null;
        };
        FoundDeparture: {
            /** Format: uuid */
            id: string;
            representativeName: string | null;
            /** Format: date */
            lastWorkingDay: string;
            /** @enum {string} */
            status: "announced" | "last-day-passed" | "withdrawn" | "completed";
        };
        Found: {
            clients: components["schemas"]["FoundClient"][];
            handovers: components["schemas"]["FoundHandover"][];
            people: components["schemas"]["FoundPerson"][];
            departures: components["schemas"]["FoundDeparture"][];
        };
        ClientsByTier: {
            platinum?: number;
            gold?: number;
            silver?: number;
            ordinary?: number;
        };
        LoadItem: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            managerId: string | null;
            managerName: string | null;
            /** @enum {string} */
            status: "active" | "leaving" | "closing";
            /** @description How many clients this person can look after. */
            capacity: number | null;
            /** @description Active clients whom this person owns. */
            now: components["schemas"]["ClientsByTier"];
            /** @description Of these, those whose open handover gives them away. */
            outgoing: components["schemas"]["ClientsByTier"];
            /** @description Clients of others for whom this person is nominated or appointed. */
            incoming: components["schemas"]["ClientsByTier"];
            /** @description All of now. */
            before: number;
            /** @description now without outgoing, and with incoming. */
            after: number;
        };
        PageOfLoadItem: {
            items: components["schemas"]["LoadItem"][];
            /** @description The cursor of the next page; null on the last one. */
            next: string | null;
        };
        OpenWaitsView: {
            count: number;
            /** @description Null where there is none. */
            medianSeconds: number | null;
            /** @description Null where there is none. */
            worstSeconds: number | null;
            /**
             * Format: uuid
             * @description The one that stands there longest.
             */
            worstId: string | null;
        };
        WaitsView: {
            count: number;
            /** @description Null where there is none. */
            medianSeconds: number | null;
            /** @description Null where there is none. */
            worstSeconds: number | null;
        };
        WaitsItem: {
            /** @enum {string} */
            step: "compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys";
            /** @description Those that stand there now. */
            open: components["schemas"]["OpenWaitsView"];
            /** @description Those that went on within the last 90 days. */
            done: components["schemas"]["WaitsView"];
        };
        WaitsReport: {
            /** @description The six steps, in their order. */
            items: components["schemas"]["WaitsItem"][];
        };
        CommandItem: {
            /** @enum {string} */
            noun: "handover" | "departure" | "client" | "person" | "representative" | "policy";
            /** @description As in the URL and in `allowed`. */
            name: string;
            /** @description The command that takes it back, while it is in `allowed`; null where none does. */
            undo: string | null;
            /** @description The command that puts what is right in its place. */
            correctedBy: string | null;
            /**
             * @description Whether its body has a reason.
             * @enum {string}
             */
            reason: "must" | "may" | "no";
        };
        CommandItems: {
            items: components["schemas"]["CommandItem"][];
        };
        SignInWay: {
            /**
             * @description local: POST /v1/sign-in gives a token. organisation: its sign-in service gives one.
             * @enum {string}
             */
            mode: "local" | "organisation";
        };
        CheckpointView: {
            /** @description How many events it signs for. */
            size: number;
            /** @description The signed note (C2SP tlog-checkpoint), for a file of its own. */
            note: string;
            /** Format: date-time */
            madeAt: string;
        };
        PageOfCheckpointView: {
            items: components["schemas"]["CheckpointView"][];
            /** @description The cursor of the next page; null on the last one. */
            next: string | null;
        };
        LogKeyView: {
            n: number;
            /** @description The public key: name, id, and base64. */
            vkey: string;
            /** @description The first size of the log for which it signs. */
            since: number;
            /** @description The note by which the key before handed over to it. */
            succession: string | null;
        };
        LogKeysView: {
            items: components["schemas"]["LogKeyView"][];
        };
        InclusionView: {
            position: number;
            size: number;
            /** @description A hash, in base64. */
            leaf: string;
            /** @description A hash, in base64. */
            root: string;
            /** @description Hashes in base64, in the order of RFC 6962. */
            proof: string[];
        };
        ConsistencyView: {
            from: number;
            to: number;
            /** @description A hash, in base64. */
            fromRoot: string;
            /** @description A hash, in base64. */
            toRoot: string;
            /** @description Hashes in base64, in the order of RFC 6962. */
            proof: string[];
        };
        VerificationView: {
            /** Format: date-time */
            beganAt: string;
            /** Format: date-time */
            endedAt: string;
            /** @description How many events were looked at. */
            size: number;
            /** @description The size of the newest checkpoint that they agree with. */
            checkpoint: number;
            sound: boolean;
            /** @description The first position that is wrong, where one is known. */
            position: number | null;
            /** @description What is wrong, for programs. */
            kind: string | null;
            /** @description What is wrong, as a sentence. */
            message: string | null;
            /** Format: date-time */
            unsoundSince: string | null;
        };
        Account: {
            /** @description What POST /v1/sign-in takes. */
            account: string;
            /** @enum {string} */
            role: "hr" | "manager" | "rep" | "department-head" | "auditor" | "administrator" | "service-desk";
            /** Format: uuid */
            personId: string;
            name: string;
            /** @description Whether this is somebody who serves clients. */
            representative: boolean;
            title?: string | null;
        };
        Accounts: {
            accounts: components["schemas"]["Account"][];
        };
        SignInBody: {
            /** @description A role and an id, such as rep:<id>; or a role alone, or with a number: hr, hr:2. */
            account: string;
        };
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            /** @description What is wrong and what to do, in the language that Accept-Language asks for. */
            detail: string;
            /** @description For programs: the same word for the same matter, always. */
            code: string;
            instance: string;
            errors?: {
                field: string;
                message: string;
            }[];
            /** @description Of an import: how many there are in all. */
            rejectedTotal?: number;
            /** @description Of an import: the rows that cannot be taken. */
            rejected?: {
                file: string;
                line: number;
                /** @description Empty where no single column is meant. */
                column: string;
                /** @description Tells one reason from another. */
                code: string;
                /** @description What the reason names. */
                values: {
                    [key: string]: string;
                };
                /** @description What is wrong and what to do, in the reader's language. */
                reason: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "health-live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alive"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health-ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handovers-list": {
        parameters: {
            query?: {
                /** @description How many at most; 50 unless told. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                status?: ("open" | "paused" | "completed" | "cancelled")[];
                stage?: ("compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys" | "completed" | "cancelled")[];
                tier?: ("platinum" | "gold" | "silver" | "ordinary")[];
                track?: ("vip" | "ordinary")[];
                /** @description The client's owner at present. */
                owner?: string;
                /** @description Appointed. */
                successor?: string;
                lead?: string;
                /** @description A manager: one of those who report to that person leaves, follows or owns. */
                team?: string;
                departure?: string;
                client?: string;
                /** @description Takes part: leaves, is nominated, follows, leads or owns. */
                representative?: string;
                /** @description Whether the stage is past its due date. */
                overdue?: boolean;
                /** @description The stage is due before it. */
                dueBefore?: string;
                /** @description Part of a name or of an external id, without regard to case and accents. */
                q?: string;
                /** @description Only what waits for you: your move, or a decision that is yours. */
                needsMe?: boolean;
                /** @description value: the most valuable first. As opened, unless told. */
                sort?: "opened" | "dueAt" | "value" | "stage";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfHandoverItem"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handovers-summary": {
        parameters: {
            query?: {
                /** @description How many at most; 50 unless told. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                status?: ("open" | "paused" | "completed" | "cancelled")[];
                stage?: ("compile-dossier" | "appoint-successor" | "notify-client" | "joint-visit" | "interview" | "follow-up-surveys" | "completed" | "cancelled")[];
                tier?: ("platinum" | "gold" | "silver" | "ordinary")[];
                track?: ("vip" | "ordinary")[];
                /** @description The client's owner at present. */
                owner?: string;
                /** @description Appointed. */
                successor?: string;
                lead?: string;
                /** @description A manager: one of those who report to that person leaves, follows or owns. */
                team?: string;
                departure?: string;
                client?: string;
                /** @description Takes part: leaves, is nominated, follows, leads or owns. */
                representative?: string;
                /** @description Whether the stage is past its due date. */
                overdue?: boolean;
                /** @description The stage is due before it. */
                dueBefore?: string;
                /** @description Part of a name or of an external id, without regard to case and accents. */
                q?: string;
                /** @description Only what waits for you: your move, or a decision that is yours. */
                needsMe?: boolean;
                /** @description value: the most valuable first. As opened, unless told. */
                sort?: "opened" | "dueAt" | "value" | "stage";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverSumsView"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handovers-get": {
        parameters: {
            query?: {
                /** @description A version, or an instant: the state after the last event recorded at or before it. */
                at?: string;
            };
            header?: {
                /** @description Why you read this; it is kept with the trace of the reading. Left out: how you stand to it. */
                "Baton-Purpose"?: "handover-work" | "client-care" | "supervision" | "audit" | "client-request" | "support";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverDetail"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handovers-past": {
        parameters: {
            query?: {
                /** @description The first version; 1 unless told. */
                from?: number;
                /** @description The last version; 500 are told at most. */
                to?: number;
            };
            header?: {
                /** @description Why you read this; it is kept with the trace of the reading. Left out: how you stand to it. */
                "Baton-Purpose"?: "handover-work" | "client-care" | "supervision" | "audit" | "client-request" | "support";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverPast"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handovers-history": {
        parameters: {
            query?: {
                /** @description The language of the sentences; before the header Accept-Language, which is English unless it says more. */
                lang?: "en" | "zh-Hant" | "zh-Hans";
            };
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryItems"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handovers-conformance": {
        parameters: {
            query?: {
                /** @description The language of the sentences; before the header Accept-Language, which is English unless it says more. */
                lang?: "en" | "zh-Hant" | "zh-Hans";
            };
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConformanceView"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handovers-changes": {
        parameters: {
            query: {
                /** @description The language of the sentences; before the header Accept-Language, which is English unless it says more. */
                lang?: "en" | "zh-Hant" | "zh-Hans";
                /** @description The earlier moment: a version of the handover, or an instant. */
                from: string;
                /** @description The later moment; now, unless told. */
                to?: string;
            };
            header: {
                "accept-language": string;
                /** @description Why you read this; it is kept with the trace of the reading. Left out: how you stand to it. */
                "Baton-Purpose"?: "handover-work" | "client-care" | "supervision" | "audit" | "client-request" | "support";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverDifference"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-fill-dossier-section": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FillDossierSection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-sign-dossier": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoData"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-approve-dossier": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoData"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-return-dossier": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-nominate-successor": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominateSuccessor"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-approve-successor": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoData"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-accept-appointment": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoData"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-decline-appointment": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-send-notice": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendNotice"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-record-acknowledgement": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acknowledgement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-record-objection": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-schedule-visit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleVisit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-cancel-visit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-record-visit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-correct-visit": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectVisit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-record-interview": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InterviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-correct-interview": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectInterview"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-record-survey-answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-correct-survey-answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectSurveyAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-skip-step": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-pause": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-resume": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoData"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "handover-cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelHandover"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "departures-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "departures-list": {
        parameters: {
            query?: {
                /** @description How many at most; 50 unless told. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                status?: "announced" | "last-day-passed" | "withdrawn" | "completed";
                /** @description Who leaves. */
                representative?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfDepartureItem"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "departures-announce": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Announced"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "departures-get": {
        parameters: {
            query?: {
                /** @description A version, or an instant: the state after the last event recorded at or before it. */
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartureDetail"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "departures-history": {
        parameters: {
            query?: {
                /** @description The language of the sentences; before the header Accept-Language, which is English unless it says more. */
                lang?: "en" | "zh-Hant" | "zh-Hans";
            };
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryItems"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "departure-reschedule": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleDeparture"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "departure-withdraw": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDeparture"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "departure-name-interim-owner": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameInterimOwner"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "previews-reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleDeparture"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePreview"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "previews-withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDeparture"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePreview"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "previews-gantt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gantt"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "effects-list": {
        parameters: {
            query?: {
                /** @description How many at most; 50 unless told. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                status?: "owed" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfEffectItem"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients-list": {
        parameters: {
            query?: {
                /** @description How many at most; 50 unless told. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description The source's own id. */
                externalId?: string;
                owner?: string;
                active?: boolean;
                tier?: ("platinum" | "gold" | "silver" | "ordinary")[];
                /** @description Part of a name or of the external id, without regard to case and accents. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfClientItem"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients-add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddClient"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients-get": {
        parameters: {
            query?: {
                /** @description A version, or an instant: the state after the last event recorded at or before it. */
                at?: string;
            };
            header?: {
                /** @description Why you read this; it is kept with the trace of the reading. Left out: how you stand to it. */
                "Baton-Purpose"?: "handover-work" | "client-care" | "supervision" | "audit" | "client-request" | "support";
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientDetail"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients-history": {
        parameters: {
            query?: {
                /** @description The language of the sentences; before the header Accept-Language, which is English unless it says more. */
                lang?: "en" | "zh-Hant" | "zh-Hans";
            };
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryItems"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients-reads": {
        parameters: {
            query?: {
                /** @description How many at most; 50 unless told. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description The language of the sentences; before the header Accept-Language, which is English unless it says more. */
                lang?: "en" | "zh-Hant" | "zh-Hans";
            };
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfReadItemView"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients-certificate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateView"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-correct": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectClient"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-assign-owner": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignOwner"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-record-promise": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPromise"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-settle-promise": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlePromise"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-deactivate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-erase-client": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseClient"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-refuse-erasure": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseErasure"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-approve-erasure": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoData"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "persons-list": {
        parameters: {
            query?: {
                /** @description How many at most; 50 unless told. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPersonItem"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "persons-get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "persons-history": {
        parameters: {
            query?: {
                /** @description The language of the sentences; before the header Accept-Language, which is English unless it says more. */
                lang?: "en" | "zh-Hant" | "zh-Hans";
            };
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryItems"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person-correct": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectPerson"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person-grant-role": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRole"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person-withdraw-role": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawRole"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person-deactivate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoData"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person-reactivate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoData"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "representatives-list": {
        parameters: {
            query?: {
                /** @description How many at most; 50 unless told. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description The source's own id. */
                externalId?: string;
                manager?: string;
                /** @description Part of a name or of the external id, without regard to case and accents. */
                q?: string;
                /** @description Not for reps. */
                status?: "active" | "leaving" | "closing" | "left";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRepresentativeItem"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "representatives-add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRepresentative"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "representatives-get": {
        parameters: {
            query?: {
                /** @description A version, or an instant: the state after the last event recorded at or before it. */
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentativeDetail"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "representatives-history": {
        parameters: {
            query?: {
                /** @description The language of the sentences; before the header Accept-Language, which is English unless it says more. */
                lang?: "en" | "zh-Hant" | "zh-Hans";
            };
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryItems"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "representative-correct": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectRepresentative"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "representative-close-to-new-clients": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepresentativeReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "representative-reopen-to-new-clients": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepresentativeReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "representative-deactivate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepresentativeReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "representative-reinstate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepresentativeReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies-list": {
        parameters: {
            query?: {
                /** @description How many at most; 50 unless told. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPolicyItem"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies-add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies-publish": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of at most 200 characters; a repeat with the same key and body gets the first answer again. */
                "Idempotency-Key"?: string;
                /** @description The version that was read, such as "12"; refused with 412 when it has changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipted"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies-get": {
        parameters: {
            query?: {
                /** @description A version, or an instant: the state after the last event recorded at or before it. */
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDetail"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies-history": {
        parameters: {
            query?: {
                /** @description The language of the sentences; before the header Accept-Language, which is English unless it says more. */
                lang?: "en" | "zh-Hant" | "zh-Hans";
            };
            header: {
                "accept-language": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryItems"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy-notice": {
        parameters: {
            query?: {
                /** @description The language of the sentences; before the header Accept-Language, which is English unless it says more. */
                lang?: "en" | "zh-Hant" | "zh-Hans";
            };
            header: {
                "accept-language": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyView"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exports-take": {
        parameters: {
            query?: {
                /** @description The language of the sentences; before the header Accept-Language, which is English unless it says more. */
                lang?: "en" | "zh-Hant" | "zh-Hans";
                /** @description Only this handover: for whoever may read it. */
                handover?: string;
                /** @description Only this departure, with its handovers. */
                departure?: string;
                /** @description Of bpmn without a handover; vip unless told. */
                track?: "vip" | "ordinary";
            };
            header?: {
                /** @description Why you read this; it is kept with the trace of the reading. Left out: how you stand to it. */
                "Baton-Purpose"?: "handover-work" | "client-care" | "supervision" | "audit" | "client-request" | "support";
            };
            path: {
                format: "jsonl" | "xes" | "ocel" | "bpmn" | "report";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                    "application/xml": string;
                    "application/json": string;
                    "text/html": string;
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exports-process": {
        parameters: {
            query?: {
                /** @description The built-in policy unless told. */
                policy?: string;
            };
            header?: never;
            path: {
                track: "vip" | "ordinary";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mappings"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports-runGiven": {
        parameters: {
            query?: {
                /** @description The language of the sentences; before the header Accept-Language, which is English unless it says more. */
                lang?: "en" | "zh-Hant" | "zh-Hans";
                /** @description Leaves out the rows that are rejected, and imports the rest. */
                skipRejected?: boolean;
                /** @description Checks and counts, and writes nothing. */
                dryRun?: boolean;
            };
            header: {
                "accept-language": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description A mapping as samples/README.md describes it, written as JSON. */
                    mapping: string;
                    files: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReportView"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports-run": {
        parameters: {
            query?: {
                /** @description The language of the sentences; before the header Accept-Language, which is English unless it says more. */
                lang?: "en" | "zh-Hant" | "zh-Hans";
                /** @description Leaves out the rows that are rejected, and imports the rest. */
                skipRejected?: boolean;
                /** @description Checks and counts, and writes nothing. */
                dryRun?: boolean;
            };
            header: {
                "accept-language": string;
            };
            path: {
                mapping: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    files: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReportView"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me-me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me-tasks": {
        parameters: {
            query?: {
                /** @description How many at most; 50 unless told. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTaskView"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "search-search": {
        parameters: {
            query: {
                /** @description Part of a name or of an external id, without regard to case and accents. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Found"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports-load": {
        parameters: {
            query?: {
                /** @description How many at most; 50 unless told. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only those who report to this manager directly. */
                manager?: string;
                /** @description Only those who report to this manager, directly or not. */
                team?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfLoadItem"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports-waits": {
        parameters: {
            query?: {
                tier?: ("platinum" | "gold" | "silver" | "ordinary")[];
                track?: ("vip" | "ordinary")[];
                departure?: string;
                /** @description A manager: one of those who report to that person leaves, follows or owns. */
                team?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitsReport"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "commands-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandItems"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stream-listen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "signinway-way": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWay"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "signin-signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description Send it as Authorization: Bearer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-newest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-checkpoints": {
        parameters: {
            query?: {
                /** @description How many at most; 50 unless told. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCheckpointView"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoData"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointView"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogKeysView"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-inclusion": {
        parameters: {
            query: {
                /** @description The position of the event. */
                position: number;
                /** @description Of the log; that of the newest checkpoint unless told. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionView"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-consistency": {
        parameters: {
            query: {
                /** @description The size of the older checkpoint. */
                from: number;
                /** @description The size of the newer one; that of the newest checkpoint unless told. */
                to?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyView"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "signin-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            /** @description A problem document (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
