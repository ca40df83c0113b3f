-- Proposals: rule and reference files as somebody wants them, with a reason, not live yet. Nothing of them is ever changed.
create table proposal (
    id        bigint generated always as identity primary key,
    title     varchar(200) not null,
    opened_by varchar(100) not null,
    opened_at timestamp with time zone not null
);

-- What a proposal comes to, one text after the other: a whole rule book, made from one that was in force.
create table proposal_text (
    proposal   bigint        not null references proposal (id),
    number     integer       not null,
    base       varchar(100)  not null references rule_book (version),
    rule_book  varchar(100)  not null references rule_book (version),
    reason     varchar(2000) not null,
    author     varchar(100)  not null,
    written_at timestamp with time zone not null,
    primary key (proposal, number)
);

create index proposal_text_by_rule_book on proposal_text (rule_book);

-- What others did about a text: signed it, sent it back, took it back, made it live.
create table proposal_step (
    seq      bigint generated always as identity primary key,
    proposal bigint        not null,
    number   integer       not null,
    kind     varchar(20)   not null,
    actor    varchar(100)  not null,
    reason   varchar(2000) not null,
    digest   varchar(100)  not null,
    done_at  timestamp with time zone not null,
    foreign key (proposal, number) references proposal_text (proposal, number)
);

create index proposal_step_by_proposal on proposal_step (proposal, seq);
