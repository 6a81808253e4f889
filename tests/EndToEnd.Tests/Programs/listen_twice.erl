%% Listens twice on one port, and says how that went; each listener answers with its name:
%% escript listen_twice.erl PORT
-module(listen_twice).
-export([main/1]).

main([Port]) ->
    listen(first, list_to_integer(Port)),
    listen(second, list_to_integer(Port)),
    receive after infinity -> ok end.

listen(Name, Port) ->
    %% An active connection closes itself as soon as the client has nothing more to say.
    case gen_tcp:listen(Port, [{ip, {127, 0, 0, 1}}, {active, false}]) of
        {ok, Listener} ->
            spawn_link(fun() -> answer(Name, Listener) end),
            io:format("~p: ok~n", [Name]);
        {error, Reason} ->
            io:format("~p: ~p~n", [Name, Reason])
    end.

answer(Name, Listener) ->
    {ok, Connection} = gen_tcp:accept(Listener),
    ok = gen_tcp:send(Connection, atom_to_list(Name)),
    ok = gen_tcp:close(Connection),
    answer(Name, Listener).
