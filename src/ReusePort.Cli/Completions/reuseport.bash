# Completion for bash: the options of reuseport, then the command and what is completed for that. The options are those of the
# help, so that none is named here twice.

_reuseport() {
  local current=${COMP_WORDS[COMP_CWORD]} help valued word position=1 option=
  help=$("$1" --help 2>/dev/null) || return
  valued=$(sed -nE 's/^  (--[a-z-]+) [A-Z].*/\1/p' <<<"$help")

  # Past the options; bash makes words of their own of = and : in a value.
  while ((position < COMP_CWORD)); do
    word=${COMP_WORDS[position]}
    [[ $word == -* ]] || break
    ((position++))
    [[ $word != -- ]] || break
    if grep -qxFe "$word" <<<"$valued"; then
      option=$word
      [[ ${COMP_WORDS[position]} != = ]] || ((position++))
      while [[ ${COMP_WORDS[position]} == :* || ${COMP_WORDS[position + 1]} == :* ]]; do
        ((position++))
      done
      ((position++))
    elif [[ ${COMP_WORDS[position]} == = ]]; then
      ((position += 2))
    fi
  done

  if ((position > COMP_CWORD)); then
    [[ $option != --device ]] || COMPREPLY=($(compgen -W "$(ls /sys/class/net)" -- "$current"))
  elif [[ $current == -* && $position == "$COMP_CWORD" && $word != -- ]]; then
    COMPREPLY=($(compgen -W "$(sed -nE 's/^  (-h, )?(--[a-z-]+)[[ ].*/\2/p' <<<"$help")" -- "$current"))
  elif declare -F _comp_command_offset >/dev/null; then
    _comp_command_offset "$position"
  elif declare -F _command_offset >/dev/null; then
    _command_offset "$position"
  elif ((position == COMP_CWORD)); then
    COMPREPLY=($(compgen -c -- "$current"))
  fi
}

complete -o default -F _reuseport reuseport
