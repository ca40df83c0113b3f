-- What came on paper (收文登记), one row for each of the items that came under one number. Nothing is ever changed.
create table paper_item (
    paper_no      varchar(100)  not null,
    item_no       varchar(200)  not null,
    title         varchar(2000) not null,
    received_at   timestamp with time zone not null,
    taken_by      varchar(200)  not null,
    registered_by varchar(200)  not null,
    registered_at timestamp with time zone not null,
    primary key (paper_no, item_no)
);

create index paper_item_by_item on paper_item (item_no);
create index paper_item_by_time on paper_item (registered_at);

-- The word of a second person that an item came on paper when the register says so.
create table paper_confirmation (
    paper_no     varchar(100)  not null,
    item_no      varchar(200)  not null,
    reason       varchar(4000) not null,
    confirmed_by varchar(200)  not null,
    confirmed_at timestamp with time zone not null,
    primary key (paper_no, item_no),
    foreign key (paper_no, item_no) references paper_item (paper_no, item_no)
);

-- Which revisions held an item, whatever its title.
create index packet_item_by_item on packet_item (item_no);
